import Avatar from '@mui/material/Avatar';

interface PersonMarkProps {
  readonly name: string;
  /** `#rrggbb` */
  readonly colour?: string;
  readonly size?: string;
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word));
  const [first = ''] = words;
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return [first, last].map((word) => [...word][0] ?? '').join('').toLocaleUpperCase();
}

/** A member's initials with their colour as a ring, so that the text keeps its contrast whatever the colour is. */
export function PersonMark({ name, colour, size = '2rem' }: PersonMarkProps) {
  return (
    <Avatar
      aria-hidden
      sx={{
        width: size,
        height: size,
        fontSize: `calc(${size} * 0.4)`,
        fontWeight: 600,
        bgcolor: 'background.paper',
        color: 'text.primary',
        border: '2px solid',
        borderColor: colour ?? 'primary.main',
      }}
    >
      {initialsOf(name)}
    </Avatar>
  );
}
