/** The largest file that is read: many times a draaiboek of thousands of injects. */
export const MAX_FILE_MB = 25;
