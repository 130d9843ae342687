/** A table in a card's text: its first and last cells stand in line with the words above. */
export const edgeToEdge = { '& tr > :first-of-type': { pl: 0 }, '& tr > :last-of-type': { pr: 0 } } as const;
