// Bridges our optional props (`x?: T | undefined`) to libraries typed for exactOptionalPropertyTypes.
// `given` drops keys whose value is undefined, so "not given" stays "not given".
export type Given<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

export function given<T extends object>(props: T): Given<T> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Given<T>;
}
