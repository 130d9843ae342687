import CheckOutlined from '@mui/icons-material/CheckOutlined';
import Box from '@mui/material/Box';

interface ColourDiscProps {
  readonly colour: string;
  readonly isChosen: boolean;
}

/** A colour to choose: a disc, with a tick on the chosen one. */
export function ColourDisc({ colour, isChosen }: ColourDiscProps) {
  return (
    <Box
      component="span"
      sx={{
        display: 'flex',
        alignItems: 'center',
        justifyContent: 'center',
        width: '1.5rem',
        height: '1.5rem',
        borderRadius: '50%',
        bgcolor: colour,
        // White on each of the twelve is at least 3.7:1; the tick repeats what the radio button says.
        color: '#ffffff',
      }}
    >
      {isChosen && <CheckOutlined sx={{ fontSize: '1.125rem' }} />}
    </Box>
  );
}
