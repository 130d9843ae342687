export const staffReasons = ['signInNameTaken', 'lastOwner', 'notATherapist', 'memberLeft'] as const;
