/**
 * Rows for every table, by the schema version that brings the table, as a program of that version would have written
 * them. A new migration adds its own; earlier ones stay as they are, like the files in the field.
 */
export const rowsByVersion: Readonly<Record<number, string>> = {
  10: `
INSERT INTO clinic (singleton, id, name, time_zone, locale, address_lines, created_at)
  VALUES (1, 'clinic', 'Lakeside Clinic', 'America/Chicago', 'en-US', '["1 Shore Road"]', '2026-01-05T15:00:00.000Z');
INSERT INTO audit_events (sequence, at, action, staff_id, client_id, subject_id, detail, previous_hash, hash)
  VALUES (1, '2026-01-05T15:00:00.000Z', 'clinic.created', 'olive', NULL, 'clinic', '{}', '', 'first');
INSERT INTO audit_events (sequence, at, action, staff_id, client_id, subject_id, detail, previous_hash, hash)
  VALUES (2, '2026-01-05T16:00:00.000Z', 'session.locked', 'olive', NULL, NULL, '{"a":1}', 'first', 'second');
UPDATE audit_head SET sequence = 2, hash = 'second';
INSERT INTO drafts (staff_id, form, subject, content, version, saved_at)
  VALUES ('olive', 'client', '', '{"name":"Zoë"}', 3, '2026-01-05T16:00:00.000Z');
`,
  20: `
INSERT INTO staff_members (id, name, sign_in_name, sign_in_name_folded, colour)
  VALUES ('olive', 'Olive Owner', 'Olive', 'olive', '#2f6f73'), ('theo', 'Theo Therapist', 'Theo', 'theo', '#4a7a9c');
INSERT INTO staff_members (id, name, sign_in_name, sign_in_name_folded, colour, is_active, left_on, pin_failures)
  VALUES ('gone', 'Gone Person', 'Gone', 'gone', '#4a7a9c', 0, '2026-01-04', 2);
INSERT INTO staff_roles (staff_id, role)
  VALUES ('olive', 'owner'), ('theo', 'therapist'), ('gone', 'frontDesk');
INSERT INTO staff_denials (staff_id, permission)
  VALUES ('theo', 'audit.read');
INSERT INTO rooms (id, name) VALUES ('room', 'Room 1'), ('room-2', 'Room 2');
INSERT INTO services (id, name, duration_minutes, buffer_minutes, price_cents, colour, is_active, version)
  VALUES ('service', 'Medical massage 60', 60, 15, 12000, '#4a7a9c', 1, 1);
INSERT INTO working_hours (staff_id, weekday, start_minute, end_minute)
  VALUES ('theo', 1, 480, 720), ('theo', 1, 780, 1080);
`,
  30: `
INSERT INTO clients (number, id, first_name, last_name, birth_date, search_text, touched_at, created_at)
  VALUES (1, 'maria', 'María', 'López', '1984-05-17', 'maria lopez 19840517', '2026-01-06T10:00:00.000Z', '2026-01-06T10:00:00.000Z'),
         (7, 'jun', 'Jun', 'Ōtani', NULL, 'jun otani', '2026-01-07T10:00:00.000Z', '2026-01-07T10:00:00.000Z');
INSERT INTO client_alerts (id, client_id, kind, text, created_at, created_by, resolved_at, resolved_by)
  VALUES ('alert', 'maria', 'health', 'Latex', '2026-01-06T10:00:00.000Z', 'theo', NULL, NULL);
INSERT INTO health_records (client_id, version, answers, recorded_at, recorded_by) VALUES ('maria', 1, '{"allergies":["latex"]}', '2026-01-06T10:00:00.000Z', 'theo');
INSERT INTO consents (id, client_id, consent_id, state, signer, method, signed_name, expires_on, recorded_at, recorded_by)
  VALUES ('consent', 'maria', 'treatment', 'granted', 'client', 'drawn', 'María López', NULL, '2026-01-06T10:00:00.000Z', 'theo');
`,
  40: `
INSERT INTO visits (id, client_id, therapist_id, room_id, service_id, starts_on, start_minute, duration_minutes,
  buffer_minutes, starts_at, ends_at, state, created_at, created_by)
  VALUES ('visit', 'maria', 'theo', 'room', 'service', '2026-01-08', 540, 60, 15, 1767884400000, 1767888000000, 'completed', '2026-01-06T10:00:00.000Z', 'olive'),
         ('later', 'maria', 'theo', NULL, 'service', '2026-01-12', 540, 60, 15, 1768230000000, 1768233600000, 'booked', '2026-01-06T10:00:00.000Z', 'olive');
INSERT INTO visit_events (id, visit_id, at, staff_id, state, reason)
  VALUES ('event', 'visit', '2026-01-08T15:00:00.000Z', 'olive', 'arrived', '');
`,
  50: `
INSERT INTO episodes (id, client_id, complaint, status, opened_at, opened_by, closure, version)
  VALUES ('episode', 'maria', '{"words":"my neck"}', 'active', '2026-01-08T15:00:00.000Z', 'theo', NULL, 1);
INSERT INTO plans (id, episode_id, details, sessions_planned, status, created_at, created_by, version)
  VALUES ('plan', 'episode', '{"goal":"pain"}', 4, 'active', '2026-01-08T15:00:00.000Z', 'theo', 1);
INSERT INTO follow_ups (id, episode_id, content, recorded_at, recorded_by)
  VALUES ('followUp', 'episode', '{"answer":"better"}', '2026-01-20T15:00:00.000Z', 'theo');
UPDATE visits SET episode_id = 'episode', plan_id = 'plan' WHERE id = 'visit';
`,
  60: `
INSERT INTO notes (id, visit_id, client_id, episode_id, plan_id, therapist_id, starts_at, visit_head, body, nprs_average, psfs_mean,
  is_aborted, is_late_entry, signed_at, signed_by, signed_name, content_hash)
  VALUES ('note', 'visit', 'maria', 'episode', 'plan', 'theo', 1767884400000, '{"n":1}', '{"s":"neck"}', 6, 4.5, 0, 0,
  '2026-01-08T16:30:00.000Z', 'theo', 'Theo Therapist', '${'a'.repeat(64)}');
INSERT INTO note_findings (note_id, finding_id, check_state, kind, muscle_id, region_id, side, tenderness, tenderness_after)
  VALUES ('note', 'finding', 'new', 'trigger_point', 'trapezius', 'neck', 'l', 3, 2);
INSERT INTO note_measures (note_id, kind, item_id, side, before, after, result)
  VALUES ('note', 'motion', 'cervical_rotation', 'l', 55.5, 61, NULL);
INSERT INTO note_treatments (note_id, position, modality, muscle_id, region_id, side, minutes)
  VALUES ('note', 1, 'trigger_point', 'trapezius', 'neck', 'l', 12);
INSERT INTO addenda (id, note_id, at, author_id, kind, reason, text)
  VALUES ('addendum', 'note', '2026-01-09T09:00:00.000Z', 'theo', 'addendum', 'forgotten', 'Ice at home.');
`,
  70: `
INSERT INTO archived_documents (id, kind, client_id, note_id, plan_id, title, made_at, made_by, page_count, hash, bytes)
  VALUES ('document', 'sessionNote', 'maria', 'note', 'plan', 'Note', '2026-01-09T09:00:00.000Z', 'theo', 2,
  '${'b'.repeat(64)}', x'255044462d312e37');
`,
  // No new table: what must not be replaced any more is in the rows above.
  80: '',
  90: `
UPDATE visits SET has_note = 0 WHERE id = 'later';
`,
  100: `
INSERT INTO audit_events (sequence, at, action, staff_id, client_id, subject_id, detail, previous_hash, hash)
  VALUES (3, '2026-01-10T09:00:00.000Z', 'audit.viewed', 'olive', NULL, NULL, '{}', 'second', 'third');
UPDATE audit_head SET sequence = 3, hash = 'third';
`,
  110: `
UPDATE rooms SET table_kind = 'electric', equipment = '["cupsSet","infrared lamp"]' WHERE id = 'room';
UPDATE services SET needs = '["cupsSet"]', buffer_before_minutes = 5 WHERE id = 'service';
INSERT INTO service_therapists (service_id, staff_id) VALUES ('service', 'theo');
INSERT INTO load_limits (staff_id, day_minutes, week_minutes, break_after_minutes) VALUES ('theo', 300, 1320, 240);
INSERT INTO hours_exceptions (id, staff_id, starts_on, ends_on, stretches, label)
  VALUES ('exception', 'theo', '2026-01-19', '2026-01-23', '[{"startMinute":600,"endMinute":840}]', 'Course');
INSERT INTO closures (id, starts_on, start_minute, ends_on, end_minute, label, is_yearly)
  VALUES ('closure', '2026-12-24', 720, '2026-12-26', 1440, 'Christmas', 1);
INSERT INTO time_off (id, staff_id, starts_on, start_minute, ends_on, end_minute, label, rrule, except_on)
  VALUES ('lunch', 'theo', '2026-01-05', 720, '2026-01-05', 765, 'Lunch', 'FREQ=WEEKLY;BYDAY=MO,TU', '["2026-01-12"]');
  `,
  120: `
INSERT INTO visits (id, client_id, therapist_id, room_id, service_id, starts_on, start_minute, duration_minutes,
  buffer_minutes, starts_at, ends_at, state, created_at, created_by, state_at, replaces_visit_id)
  VALUES ('missed', 'maria', 'theo', NULL, 'service', '2026-01-13', 540, 60, 15, 1768316400000, 1768320000000, 'no_show', '2026-01-06T10:00:00.000Z', 'olive', '2026-01-13T15:20:00.000Z', NULL),
         ('again', 'maria', 'theo', NULL, 'service', '2026-01-14', 540, 60, 15, 1768402800000, 1768406400000, 'booked', '2026-01-13T15:21:00.000Z', 'olive', '2026-01-13T15:21:00.000Z', 'missed');
INSERT INTO pinned_visits (visit_id, pinned_at, pinned_by) VALUES ('again', '2026-01-13T15:22:00.000Z', 'olive');
INSERT INTO visit_fees (id, visit_id, kind, percent, amount_cents, reason, decided_at, decided_by, voided_at, voided_by)
  VALUES ('fee', 'missed', 'charged', 100, 12000, '', '2026-01-13T15:23:00.000Z', 'olive', '2026-01-13T15:24:00.000Z', 'olive'),
         ('waived', 'missed', 'waived', 100, 12000, 'Emergency', '2026-01-13T15:24:00.000Z', 'olive', NULL, NULL);
`,
  130: `
INSERT INTO waitlist_entries (id, client_id, service_id, duration_minutes, therapist_ids, weekdays, earliest_minute, latest_minute,
  notice_hours, priority, expires_on, note, state, visit_id, created_at, created_by)
  VALUES ('entry', 'jun', 'service', 60, '["theo"]', '[1,3]', 480, 1080, 2, 1, '2026-02-01', 'mornings', 'waiting', NULL, '2026-01-13T15:30:00.000Z', 'olive');
INSERT INTO waitlist_calls (id, entry_id, at, staff_id, outcome, therapist_id, starts_on, start_minute, offered_until)
  VALUES ('call', 'entry', '2026-01-13T15:40:00.000Z', 'olive', 'offered', 'theo', '2026-01-14', 540, '2026-01-13T17:40:00.000Z');
INSERT INTO reminder_choices (client_id, channel, recorded_at, recorded_by) VALUES ('maria', 'sms', '2026-01-13T15:41:00.000Z', 'olive');
INSERT INTO reminders (id, visit_id, kind, starts_at, channel, done_at, done_by, undone_at)
  VALUES ('reminder', 'again', 'first', 1768402800000, 'sms', '2026-01-13T15:42:00.000Z', 'olive', NULL);
`,
  140: `
INSERT INTO archived_documents (id, kind, client_id, episode_id, visit_id, therapist_id, title, made_at, made_by, page_count, hash, bytes)
  VALUES ('month', 'session_notes', NULL, NULL, NULL, 'theo', 'Notes', '2026-02-01T09:00:00.000Z', 'theo', 2, '${'c'.repeat(64)}', x'255044462d312e37'),
         ('course', 'session_notes', 'maria', 'episode', 'visit', NULL, 'Notes', '2026-02-01T09:00:00.000Z', 'theo', 2, '${'d'.repeat(64)}', x'255044462d312e37');
`,
  // The table's one row comes with it; whatever a clinic holds has been counted.
  150: '',
  160: `
INSERT INTO visit_series (id, client_id, sessions_planned, min_gap_days, max_gap_days, created_at, created_by)
  VALUES ('series', 'jun', 4, 2, 7, '2026-02-02T09:00:00.000Z', 'olive');
INSERT INTO visits (id, client_id, therapist_id, room_id, service_id, starts_on, start_minute, duration_minutes,
  buffer_minutes, starts_at, ends_at, state, created_at, created_by, state_at, series_id)
  VALUES ('first', 'jun', 'theo', NULL, 'service', '2026-02-03', 540, 60, 15, 1770130800000, 1770134400000, 'booked', '2026-02-02T09:00:00.000Z', 'olive', '2026-02-02T09:00:00.000Z', 'series'),
         ('second', 'jun', 'theo', NULL, 'service', '2026-02-06', 540, 60, 15, 1770390000000, 1770393600000, 'booked', '2026-02-02T09:00:00.000Z', 'olive', '2026-02-02T09:00:00.000Z', 'series');
`,
  170: `
INSERT INTO clients (number, id, first_name, last_name, birth_date, search_text, touched_at, created_at, is_archived, merged_into)
  VALUES (8, 'mary', 'Mary', 'Lopez', NULL, 'mary lopez', '2026-02-03T10:00:00.000Z', '2026-02-03T10:00:00.000Z', 1, 'maria');
INSERT INTO client_merges (id, kept_id, merged_id, kept_before, kept_after, was_archived, merged_at, merged_by, undone_at, undone_by)
  VALUES ('merge', 'maria', 'mary', '{"phone":""}', '{"phone":"1"}', 0, '2026-02-03T11:00:00.000Z', 'olive', NULL, NULL);
INSERT INTO client_merge_moves (merge_id, table_name, row_id) VALUES ('merge', 'visits', 'again');
INSERT INTO distinct_clients (first_id, second_id, decided_at, decided_by)
  VALUES ('jun', 'maria', '2026-02-03T12:00:00.000Z', 'olive');
`,
  210: `
INSERT INTO screening_rules (id, item_id, label, classes, action, region_ids, is_active, reason, saved_at, saved_by)
  VALUES ('rule', 'own_pump', 'Insulin pump', '{"general":"local","cupping":"local","stretch":"none"}', 'not on it', '["abdomen_mid"]', 1, '', '2026-02-04T09:00:00.000Z', 'olive');
INSERT INTO screening_decisions (id, client_id, visit_id, episode_id, result, reason, notes, flag_ids, todays_ids, clearance, expires_on, decided_at, decided_by)
  VALUES ('decision', 'maria', 'visit', 'episode', 'proceed_modified', '', '[{"contraindicationId":"ci_asthma","note":"upright"}]', '["ci_asthma"]', '[]', NULL, '2026-08-04', '2026-02-04T10:00:00.000Z', 'theo');
INSERT INTO screening_reasons (id, client_id, visit_id, contraindication_id, technique_id, region_id, reason, given_at, given_by)
  VALUES ('reason', 'maria', 'visit', 'ci_varicose', 'myofascial_release', 'calf', 'beside the vein', '2026-02-04T10:05:00.000Z', 'theo');
`,
  220: `
INSERT INTO consents (id, client_id, consent_id, state, signer, method, signed_name, expires_on, recorded_at, recorded_by,
  relation, text_version, signed_on, witness_name, paper, signature)
  VALUES ('drawn', 'jun', 'consent_guardian', 'granted', 'guardian', 'drawn', 'Aiko Ōtani', NULL, '2026-02-05T10:00:00.000Z', 'olive',
    'mother', 2, '2026-02-05', 'Olive Owner', '', '[[[10,20],[300,40]]]');
INSERT INTO consent_texts (consent_id, version, language, text, valid_for_days, saved_at, saved_by)
  VALUES ('consent_guardian', 2, 'en', 'I decide for this client.', 365, '2026-02-05T09:00:00.000Z', 'olive');
`,
  180: `
INSERT INTO doctors (id, name, practice, search_text) VALUES ('doctor', 'Dr. Ada Wells', 'Lakeside Orthopaedics', 'dr. ada wells lakeside orthopaedics');
INSERT INTO own_fields (id, label, kind, choices, position) VALUES ('field', 'Membership', 'choice', '["none","gold"]', 0);
UPDATE clients SET contacts = '[{"name":"Rosa López","relation":"mother","phone":"","email":"","parts":["guardian"],"mayConsent":true,"mayBeTold":true,"note":""}]',
  doctors = '[{"doctorId":"doctor","part":"referrer","mayContact":true}]', own = '[{"fieldId":"field","value":"gold"}]' WHERE id = 'maria';
INSERT INTO client_preferences (client_id, content, version, recorded_at, recorded_by)
  VALUES ('maria', '{"pressure":"firm"}', 2, '2026-02-04T10:00:00.000Z', 'theo');
INSERT INTO private_flags (id, client_id, text, created_at, created_by) VALUES ('flag', 'maria', 'Knock first', '2026-02-04T10:00:00.000Z', 'theo');
INSERT INTO legal_holds (id, client_id, reason, placed_at, placed_by, lifted_at, lifted_by, lift_reason)
  VALUES ('hold', 'maria', 'Complaint', '2026-02-04T10:00:00.000Z', 'olive', '2026-02-05T10:00:00.000Z', 'olive', 'Withdrawn');
`,
  190: `
INSERT INTO attachments (id, client_id, kind, title, content_type, byte_size, hash, added_at, added_by)
  VALUES ('letter', 'maria', 'referral', 'Referral letter', 'application/pdf', 8, '${'e'.repeat(64)}', '2026-02-06T10:00:00.000Z', 'olive');
INSERT INTO attachment_files (attachment_id, bytes) VALUES ('letter', x'255044462d312e37');
INSERT INTO correction_requests (id, client_id, received_on, asked_by, text, created_at, created_by)
  VALUES ('correction', 'maria', '2026-02-06', 'María López', 'My address is old', '2026-02-06T10:00:00.000Z', 'olive');
INSERT INTO destructions (id, record_id, reason, state, asked_at, asked_by, settled_at, settled_by)
  VALUES ('destruction', 'jun', 'Past its time', 'withdrawn', '2026-02-06T10:00:00.000Z', 'olive', '2026-02-06T11:00:00.000Z', 'olive');
`,
  230: `
INSERT INTO plan_decisions (id, episode_id, plan_id, point, choice, reason, figures, decided_at, decided_by)
  VALUES ('decision', 'episode', 'plan', 'midPlan', 'go_on', '', '{"baseline":6,"latest":4}', '2026-02-04T10:00:00.000Z', 'theo');
INSERT INTO plan_templates (id, name, details, is_active, saved_at, saved_by)
  VALUES ('template', 'Neck, four sessions', '{"sessionsPlanned":4}', 1, '2026-02-04T10:00:00.000Z', 'theo');
INSERT INTO diagnosis_editions (id, valid_from, valid_until, file_name, code_count, state, loaded_at, loaded_by)
  VALUES ('edition', '2025-10-01', '2026-09-30', 'icd10cm-order-2026.txt', 2, 'ready', '2026-02-04T10:00:00.000Z', 'olive');
INSERT INTO diagnosis_codes (number, edition_id, code, title, is_billable)
  VALUES (1, 'edition', 'M54', 'Dorsalgia', 0), (2, 'edition', 'M542', 'Cervicalgia', 1);
`,
  250: `
INSERT INTO letters (id, episode_id, kind, recipient, body, created_at, created_by, changed_at, changed_by, finished_at, version)
  VALUES ('letter', 'episode', 'progress_report', 'Dr. Vance', 'Dear colleague', '2026-02-04T09:00:00.000Z', 'theo', '2026-02-04T09:30:00.000Z', 'theo', '2026-02-04T10:00:00.000Z', 3),
         ('draft', 'episode', 'referral_letter', '', '', '2026-02-04T11:00:00.000Z', 'theo', '2026-02-04T11:00:00.000Z', 'theo', NULL, 1);
INSERT INTO archived_documents (id, kind, client_id, episode_id, letter_id, consent_id, source_version, title, made_at, made_by, page_count, hash, bytes)
  VALUES ('sent', 'progress_report', 'maria', 'episode', 'letter', NULL, 3, 'Progress report', '2026-02-04T10:00:00.000Z', 'theo', 1, '${'e'.repeat(64)}', x'255044462d312e37');
INSERT INTO document_templates (kind, content, version) VALUES ('session_note', '{"intro":"Ours"}', 2);
INSERT INTO letterhead (singleton, style, top_millimetres, footer, logo, logo_alt, version) VALUES (1, 'ours', 40, 'IBAN', x'89504e47', 'Waves', 2);
`,
  200: `
INSERT INTO intake_forms (form_id, version, content, is_built_in, is_retired, saved_at, saved_by)
  VALUES ('medical-massage', 1, '{"title":"Intake"}', 1, 0, '2026-02-04T09:00:00.000Z', 'theo'),
         ('own', 1, '{"title":"Ours"}', 0, 0, '2026-02-04T09:01:00.000Z', 'olive'),
         ('own', 2, '{"title":"Ours"}', 0, 1, '2026-02-04T09:02:00.000Z', 'olive');
INSERT INTO intake_drafts (id, client_id, form_id, form_version, way, answers, started_at, started_by, saved_at, handed_over_at)
  VALUES ('open', 'jun', 'own', 1, 'kiosk', '{}', '2026-02-04T09:03:00.000Z', 'olive', '2026-02-04T09:04:00.000Z', '2026-02-04T09:03:30.000Z');
INSERT INTO intake_responses (id, client_id, form_id, form_version, way, answers, signatures, handed_in_at, handed_in_by, hash)
  VALUES ('response', 'maria', 'medical-massage', 1, 'paper', '{"seizures":{"value":"no","detail":""}}', '[]', '2026-02-04T09:05:00.000Z', 'olive', '${'e'.repeat(64)}');
INSERT INTO archived_documents (id, kind, client_id, intake_id, title, made_at, made_by, page_count, hash, bytes)
  VALUES ('intake', 'intake', 'maria', 'response', 'Intake', '2026-02-04T09:05:30.000Z', 'theo', 2, '${'f'.repeat(64)}', x'255044462d312e37');
INSERT INTO intake_reviews (response_id, lines, health_version, reviewed_at, reviewed_by)
  VALUES ('response', '{"accepted":[],"declined":[]}', NULL, '2026-02-04T09:06:00.000Z', 'theo');
INSERT INTO health_checks (id, client_id, visit_id, kind, content, health_version, withdraws_id, at, by_id)
  VALUES ('check', 'maria', 'visit', 'noChange', '{}', 1, NULL, '2026-02-04T09:07:00.000Z', 'theo'),
         ('withdrawal', 'maria', 'visit', 'withdrawal', '{}', 1, 'check', '2026-02-04T09:08:00.000Z', 'theo');
`,
  270: `
INSERT INTO addenda (id, note_id, at, author_id, kind, reason, text, field, content_hash)
  VALUES ('correction', 'note', '2026-02-04T09:00:00.000Z', 'theo', 'correction', 'wrong side', 'Left neck.', 'subjective.statement', '${'e'.repeat(64)}');
INSERT INTO supervisions (student_id, supervisor_id, since) VALUES ('theo', 'olive', '2026-02-04T09:00:00.000Z');
INSERT INTO co_sign_requests (note_id, supervisor_id) VALUES ('note', 'olive');
INSERT INTO co_signatures (note_id, signed_by, signed_name, licence, signed_at, content_hash)
  VALUES ('note', 'olive', 'Olive Owner', 'LMT 1', '2026-02-04T10:00:00.000Z', '${'f'.repeat(64)}');
INSERT INTO phrases (id, owner_id, shortcut, text, saved_at) VALUES ('phrase', NULL, 'slept', 'Slept through.', '2026-02-04T10:00:00.000Z');
INSERT INTO note_templates (id, owner_id, name, content, saved_at)
  VALUES ('template', 'theo', 'Neck', '{"statement":"Neck."}', '2026-02-04T10:00:00.000Z');
`,
  280: `
UPDATE intake_drafts SET signatures = '[{"role":"client","name":"Jun","method":"typed","drawn":null}]';
`,
  290: `
INSERT INTO intake_responses (id, client_id, form_id, form_version, way, answers, signatures, handed_in_at, handed_in_by, hash)
  VALUES ('waits', 'maria', 'own', 1, 'kiosk', '{}', '[]', '2026-02-05T09:05:00.000Z', 'olive', '${'a'.repeat(64)}');
`,
  300: `
INSERT INTO consents (id, client_id, consent_id, state, signer, method, signed_name, expires_on, recorded_at, recorded_by, signed_on, scan_id)
  VALUES ('scanned', 'maria', 'consent_privacy', 'granted', 'client', 'paper', 'María López', NULL, '2026-02-06T10:00:00.000Z', 'olive', '2026-02-05',
    (SELECT id FROM attachments WHERE client_id = 'maria' LIMIT 1));
`,
  310: `
UPDATE consent_settings SET guardian_present_under = 12;
INSERT INTO guardian_presences (id, visit_id, way, guardian_name, note, recorded_at, recorded_by)
  VALUES ('presence', 'visit', 'present', 'Rosa López', 'waits outside while cups are set', '2026-02-04T09:55:00.000Z', 'olive');
`,
  320: `
INSERT INTO correction_requests (id, client_id, kind, received_on, asked_by, text, state, outcome, created_at, created_by, decided_at, decided_by)
  VALUES ('erasure', 'maria', 'erasure', '2026-02-07', 'María López', 'Forget me', 'restricted', 'Kept until 2036 as the law asks', '2026-02-07T10:00:00.000Z', 'olive', '2026-02-08T10:00:00.000Z', 'olive');
`,
  330: `
UPDATE clients SET telling_keys = '["phone 25550101","name lopez maria"]' WHERE id = 'maria';
`,
  340: '',
};
