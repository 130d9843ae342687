export const rightsReasons = ['stillKept', 'visitAhead', 'needsOtherOwner', 'nameDiffers', 'destructionAsked', 'correctionDecided'] as const;
