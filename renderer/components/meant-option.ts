/**
 * Which options half a name stands for: those that it is, or of which a word begins with it. Case and accents do not
 * count. What to do when there are several is left to the field.
 */
const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** Whether a word of the option, and what follows it, begins with what was typed; of nothing typed, always. */
export const isMeant = (option: string, typed: string): boolean =>
  ` ${bare(option).replace(/[(),/-]+/g, ' ')}`.includes(` ${bare(typed).replace(/[(),/-]+/g, ' ')}`);

/** Whether it is a name that is none of the options; half of one is too, as long as nobody chose. */
export const isOwnName = (options: readonly string[], typed: string): boolean =>
  bare(typed) !== '' && !options.some((option) => bare(option) === bare(typed));

/** The options that half a name may stand for; none when it is whole, when it is empty, and when it is another. */
export function meantOptions(options: readonly string[], typed: string): readonly string[] {
  const name = bare(typed);
  if (name === '' || options.some((option) => bare(option) === name)) return [];
  return options.filter((option) => isMeant(option, typed));
}
