export const charting = {} as const;
