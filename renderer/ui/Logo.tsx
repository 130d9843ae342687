import SvgIcon from '@mui/material/SvgIcon';

/** The mark: three layers of fascia, crossing. */
export function Logo({ size = '1.5rem' }: { readonly size?: string }) {
  return (
    <SvgIcon viewBox="0 0 24 24" aria-hidden sx={{ fontSize: size, color: 'primary.main' }}>
      <g fill="none" stroke="currentColor" strokeWidth="1.9" strokeLinecap="round">
        <path d="M3 5.5c4.5 0 6 13 12 13 2.600 0 4.400-1.400 6-3.200" />
        <path d="M3 12c4.500 0 5.500 0 9-3.400C14.400 6.200 17 5.500 21 5.500" opacity=".62" />
        <path d="M3 18.500c3.400 0 5.600-1.900 7.300-4.200" opacity=".62" />
      </g>
    </SvgIcon>
  );
}
