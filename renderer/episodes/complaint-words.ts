import type { TFunction } from 'i18next';
import type { Complaint } from '../../shared/episodes/episodes.model.ts';
import { reportedTitle } from '../../shared/clinical/diagnoses.ts';
import { entrapmentName } from '../../shared/clinical/entrapments.ts';
import { findRedFlag } from '../../shared/clinical/red-flags.ts';
import { regionName, sidedRegionName } from '../../shared/clinical/regions.ts';
import { sideLabel } from '../../shared/clinical/sides.ts';
import { findSpecialTest, specialTestName, testResultLabel } from '../../shared/clinical/special-tests.ts';
import { chronicityLabel, markerKindLabel, symptomQualityLabel } from '../../shared/clinical/symptoms.ts';
import type { Format } from '../ui/format.ts';

export interface SummaryLine {
  readonly label: string;
  readonly text: string;
}

/** "Pain: lower buttock, right". */
export function markerText(marker: Complaint['markers'][number]): string {
  const place = marker.region === '' ? regionName(marker.region) : sidedRegionName(marker.region, marker.side);
  return `${markerKindLabel(marker.kind)}: ${place}`;
}

function withIntensity(t: TFunction, marker: Complaint['markers'][number]): string {
  const name = markerText(marker);
  return typeof marker.intensity === 'number' ? t('episodes.complaint.intensity', { name, score: marker.intensity }) : name;
}

/** Tests that the therapist takes for or against the hypothesis, or for neither. */
function testsThat(complaint: Complaint, speaks: Complaint['evidence'][number]['speaks']): string {
  return complaint.evidence
    .filter((test) => test.speaks === speaks)
    .map(({ testId, side, result }) => {
      const isSided = findSpecialTest(testId)?.sided === true;
      return `${specialTestName(testId)}${isSided ? `, ${sideLabel(side).toLowerCase()}` : ''}: ${testResultLabel(result).toLowerCase()}`;
    })
    .join('\n');
}

function redFlagText(t: TFunction, { isAsked, positive, ruledOut }: Complaint['redFlags']): string {
  if (!isAsked) return t('episodes.redFlags.notAsked');
  if (positive.length === 0) return t('episodes.redFlags.askedNone');
  const names = positive.map((id) => findRedFlag(id)?.label ?? id).join(', ');
  return ruledOut === '' ? names : `${names} (${t('episodes.redFlags.ruledOutBy', { text: ruledOut })})`;
}

/** Every field of a complaint as a person reads it; empty texts are kept, so that two versions can be compared. */
export function complaintLines(t: TFunction, format: Format, complaint: Complaint): readonly SummaryLine[] {
  const { referral } = complaint;
  const referralParts = referral
    ? [
        `${referral.kind}: ${referral.by}`,
        format.date(referral.date),
        ...(referral.visitsOrdered === null ? [] : [t('episodes.referral.visits', { count: referral.visitsOrdered })]),
        ...(referral.expiresOn === null ? [] : [t('episodes.referral.until', { date: format.date(referral.expiresOn) })]),
      ]
    : [];
  return [
    { label: t('episodes.complaint.label'), text: complaint.label },
    { label: t('episodes.complaint.onset'), text: complaint.onset === null ? t('episodes.complaint.insidious') : format.partialDate(complaint.onset) },
    { label: t('episodes.complaint.mechanism'), text: complaint.mechanism },
    { label: t('episodes.complaint.chronicity'), text: complaint.chronicity === null ? '' : chronicityLabel(complaint.chronicity) },
    { label: t('episodes.complaint.quality'), text: complaint.quality.map(symptomQualityLabel).join(', ') },
    { label: t('episodes.complaint.timing'), text: complaint.timing.map((id) => t(`episodes.complaint.timingOf.${id}`)).join(', ') },
    { label: t('episodes.complaint.area'), text: [...new Set(complaint.markers.map((marker) => withIntensity(t, marker)))].join('\n') },
    { label: t('episodes.complaint.aggravating'), text: complaint.aggravating.join(', ') },
    { label: t('episodes.complaint.relieving'), text: complaint.relieving.join(', ') },
    { label: t('episodes.complaint.priorTreatment'), text: complaint.priorTreatment },
    { label: t('episodes.complaint.imaging'), text: complaint.imaging },
    { label: t('episodes.complaint.activities'), text: complaint.psfsActivities.join(', ') },
    { label: t('episodes.complaint.clientGoals'), text: complaint.clientGoals },
    { label: t('episodes.complaint.claim'), text: complaint.claim },
    { label: t('episodes.redFlags.title'), text: redFlagText(t, complaint.redFlags) },
    { label: t('episodes.complaint.impression'), text: complaint.impression },
    { label: t('episodes.complaint.entrapment'), text: complaint.entrapmentId === null ? '' : entrapmentName(complaint.entrapmentId) },
    { label: t('episodes.hypothesis.speaksFor'), text: testsThat(complaint, 'for') },
    { label: t('episodes.hypothesis.speaksAgainst'), text: testsThat(complaint, 'against') },
    { label: t('episodes.hypothesis.neutral'), text: testsThat(complaint, null) },
    {
      label: t('episodes.hypothesis.confirmedBy'),
      text: complaint.confirmedBy ? t('episodes.hypothesis.confirmed', { by: complaint.confirmedBy.by, date: format.date(complaint.confirmedBy.date) }) : '',
    },
    { label: t('episodes.complaint.diagnoses'), text: complaint.diagnoses.map((code) => `${code} ${reportedTitle(complaint, code)}`).join('\n') },
    { label: t('episodes.referral.title'), text: referralParts.join(' · ') },
  ];
}
