/** A table in a card's text, each row with a header: its first and last cells stand in line with the words above. */
export const edgeToEdge = {
  '& thead th:first-of-type, & tbody th': { pl: 0 },
  '& thead th:last-of-type, & tbody td:last-of-type': { pr: 0 },
} as const;
