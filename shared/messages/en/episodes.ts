export const episodes = {} as const;
