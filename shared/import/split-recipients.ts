/** Several recipients in one cell, in their order, each once; a dash for nobody is none. */
export const splitRecipients = (cell: string): readonly string[] => [
  ...new Set(
    cell
      .split(/[,;/&\r\n\u2028\u2029]+/)
      .map((name) => name.trim())
      .filter((name) => /[\p{L}\p{N}]/u.test(name)),
  ),
];
