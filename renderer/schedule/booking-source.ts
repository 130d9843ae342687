// Where a booking may begin from: a visit that is copied, or one that is cancelled and booked elsewhere.
export interface BookingSource {
  readonly kind: 'copy' | 'rebook';
  readonly visitId: string;
}

const names = { copy: 'copyOf', rebook: 'rebookOf' } as const;

export function sourceOf(search: URLSearchParams): BookingSource | undefined {
  for (const kind of ['copy', 'rebook'] as const) {
    const visitId = search.get(names[kind]);
    if (visitId !== null) return { kind, visitId };
  }
  return undefined;
}

export function searchOfSource(source: BookingSource | undefined): Readonly<Record<string, string>> {
  return source ? { [names[source.kind]]: source.visitId } : {};
}
