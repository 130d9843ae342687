export const waitlistReasons = ['noLongerWaiting'] as const;
