import type { TFunction } from 'i18next';
import type { Complaint } from '../../shared/episodes/episodes.model.ts';
import { diagnosisTitle } from '../../shared/clinical/diagnoses.ts';
import { entrapmentName } from '../../shared/clinical/entrapments.ts';
import { regionName, sidedRegionName } from '../../shared/clinical/regions.ts';
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
    { label: t('episodes.complaint.area'), text: [...new Set(complaint.markers.map(markerText))].join('\n') },
    { label: t('episodes.complaint.aggravating'), text: complaint.aggravating.join(', ') },
    { label: t('episodes.complaint.relieving'), text: complaint.relieving.join(', ') },
    { label: t('episodes.complaint.priorTreatment'), text: complaint.priorTreatment },
    { label: t('episodes.complaint.activities'), text: complaint.psfsActivities.join(', ') },
    { label: t('episodes.complaint.impression'), text: complaint.impression },
    { label: t('episodes.complaint.entrapment'), text: complaint.entrapmentId === null ? '' : entrapmentName(complaint.entrapmentId) },
    { label: t('episodes.complaint.diagnoses'), text: complaint.diagnoses.map((code) => `${code} ${diagnosisTitle(code)}`).join('\n') },
    { label: t('episodes.referral.title'), text: referralParts.join(' · ') },
  ];
}
