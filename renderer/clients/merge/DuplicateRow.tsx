import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link as RouterLink } from 'react-router';
import type { DuplicatePair } from '../../../shared/clients/merge.model.ts';
import { api, client as calls } from '../../api/client.ts';
import { usePermission } from '../../session/me.ts';
import { useNotify } from '../../ui/notify.ts';
import { PrivateText } from '../../ui/PrivateText.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { wordList } from '../../ui/word-list.ts';
import { Born } from '../Born.tsx';

function Person({ hit }: { readonly hit: DuplicatePair['first'] }) {
  const { t } = useTranslation();
  const format = useFormat();
  const visit = hit.lastVisitOn === null ? t('merge.noVisit') : t('merge.lastVisit', { date: format.date(hit.lastVisitOn) });
  return (
    <>
      <RouterLink to={`/clients/${hit.id}`} className="private-text" data-inherit data-broken style={{ fontWeight: 600 }}>
        {hit.name}
      </RouterLink>
      {hit.isArchived && ` (${t('merge.archived')})`}
      <div data-quiet>
        <Born birthDate={hit.birthDate} age={hit.age} />
        {hit.birthDate !== null && hit.phone !== '' && ' · '}
        <PrivateText>{hit.phone}</PrivateText>
      </div>
      <div data-quiet>
        {visit}
      </div>
    </>
  );
}

/** Two records, what they have in common, and the two ways on. */
export function DuplicateRow({ pair }: { readonly pair: DuplicatePair }) {
  const { t, i18n } = useTranslation();
  const notify = useNotify();
  const mayWrite = usePermission('clients.write');
  const { first, second } = pair;
  const names = { first: first.name, second: second.name };
  const input = { clientId: first.id, otherId: second.id };
  const tellApart = useMutation(
    api.clients.tellApart.mutationOptions({
      onSuccess: () =>
        notify.show({ message: t('merge.toldApart'), undo: () => calls.clients.tellApart({ ...input, isDistinct: false }) }),
      onError: (error) => notify.error(error),
    }),
  );
  return (
    <tr data-top>
      <td style={{ width: '28%' }}>
        <Person hit={first} />
      </td>
      <td style={{ width: '28%' }}>
        <Person hit={second} />
      </td>
      <td>{wordList(i18n.language, pair.reasons.map((reason) => t(`clients.duplicateReason.${reason}`)))}</td>
      <td>
        {mayWrite && (
          <div className="deeds">
            <RouterLink to={`/clients/${first.id}/merge/${second.id}`} className="deed" aria-label={t('merge.compareNamed', names)}>
              {t('merge.compare')}
            </RouterLink>
            <button type="button" disabled={tellApart.isPending} onClick={() => tellApart.mutate({ ...input, isDistinct: true })} aria-label={t('merge.notSameNamed', names)}>
              {t('merge.notSame')}
            </button>
          </div>
        )}
      </td>
    </tr>
  );
}
