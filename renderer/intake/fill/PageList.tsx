import CheckOutlined from '@mui/icons-material/CheckOutlined';
import List from '@mui/material/List';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemText from '@mui/material/ListItemText';
import { useTranslation } from 'react-i18next';

interface PageListProps {
  readonly titles: readonly string[];
  readonly isDone: (index: number) => boolean;
  readonly page: number;
  readonly onOpen: (page: number) => void;
}

/** The pages of a form by name; those with every answer that is needed carry a mark. */
export function PageList({ titles, isDone, page, onOpen }: PageListProps) {
  const { t } = useTranslation();
  return (
    <List component="nav" aria-label={t('intake.pages')} dense disablePadding>
      {titles.map((title, index) => (
        <ListItemButton key={title} selected={index === page} aria-current={index === page ? 'step' : undefined} onClick={() => onOpen(index)} sx={{ borderRadius: 1 }}>
          <ListItemText primary={title} />
          {isDone(index) && <CheckOutlined fontSize="small" color="success" titleAccess={t('intake.pageDone')} />}
        </ListItemButton>
      ))}
    </List>
  );
}
