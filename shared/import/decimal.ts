/** A number as people write it: with a comma or a point; nothing is nothing. */
export const decimal = (digits: string | undefined): number => Number((digits ?? '0').replace(',', '.'));
