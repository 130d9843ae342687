export const intakeReasons = ['withClient', 'alreadyReviewed', 'formRetired', 'builtInForm', 'signatureMissing', 'alreadyWithdrawn'] as const;
