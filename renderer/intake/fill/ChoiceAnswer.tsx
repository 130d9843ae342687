import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslation } from 'react-i18next';
import type { AnswerProps } from './answer-props.ts';

interface Choice {
  readonly value: string;
  readonly label: string;
}

/** `None` beside the texts of a list; no option has this value, since options are never empty. */
const none = '';

/** What a set of pressed buttons says: "none" and the others take turns. */
function chosenOf(before: readonly string[] | undefined, pressed: readonly string[]): readonly string[] | undefined {
  if (pressed.includes(none) && (before === undefined || before.length > 0)) return [];
  const texts = pressed.filter((text) => text !== none);
  return texts.length === 0 && !pressed.includes(none) ? undefined : texts;
}

/** Buttons to press: yes and no, one of several, or several. */
export function ChoiceAnswer({ question, answer, onChange, isTouch }: AnswerProps) {
  const { t } = useTranslation();
  const isMany = question.kind === 'choices';
  const choices: readonly Choice[] =
    question.kind === 'yesNo'
      ? [{ value: 'no', label: t('intake.no') }, { value: 'yes', label: t('intake.yes') }]
      : [...question.options.map(({ text }) => ({ value: text, label: text })), ...(isMany ? [{ value: none, label: t('intake.noneOf') }] : [])];
  const given = answer?.value;
  const pressed = isMany ? (Array.isArray(given) ? (given.length === 0 ? [none] : given) : []) : typeof given === 'string' ? given : null;
  const put = (next: string | readonly string[] | null): void => {
    if (next === null) return onChange(undefined, true);
    if (typeof next === 'string') return onChange({ value: next, detail: next === 'yes' ? (answer?.detail ?? '') : '' }, true);
    const chosen = chosenOf(Array.isArray(given) ? given : undefined, next);
    onChange(chosen && { value: [...chosen], detail: '' }, true);
  };
  return (
    <Box sx={{ flex: 'none' }}>
      <ToggleButtonGroup
        exclusive={!isMany}
        value={pressed}
        onChange={(_event, next: string | readonly string[] | null) => put(next)}
        // The question around it is the group, and names it.
        role="presentation"
        sx={{ flexWrap: 'wrap', gap: 1 }}
      >
        {choices.map(({ value, label }) => (
          <ToggleButton
            key={value}
            value={value}
            color="primary"
            sx={{
              minHeight: isTouch ? 52 : 34,
              py: isTouch ? 1 : 0.25,
              minWidth: isTouch ? 88 : 60,
              px: isTouch ? 2.5 : 1.5,
              fontSize: isTouch ? '1.0625rem' : '0.875rem',
              textTransform: 'none',
              color: 'text.primary',
              bgcolor: 'background.paper',
              // Each stands for itself, not as a part of a bar.
              '&&': { border: 1, borderColor: 'divider', borderRadius: 1, ml: 0 },
              '&&.Mui-selected': { borderColor: 'primary.main', color: 'primary.main', fontWeight: 600 },
            }}
          >
            {label}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </Box>
  );
}
