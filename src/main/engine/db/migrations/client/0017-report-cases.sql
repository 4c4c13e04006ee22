-- cases: one row for each case of a report that has more of them than its document holds, as text of compressed lines; else NULL.
-- erasedAt: when something of a person who wished so was last taken out of it. Nothing else ever changes the data of a report.
ALTER TABLE report ADD COLUMN cases TEXT;
ALTER TABLE report ADD COLUMN erasedAt INTEGER;

DROP TRIGGER reportNoChange;
CREATE TRIGGER reportNoChange BEFORE UPDATE OF fromDay, toDay, lang, byHand, createdAt ON report
  BEGIN SELECT RAISE (ABORT, 'the data of a report is never changed'); END;
CREATE TRIGGER reportOnlyErased BEFORE UPDATE OF document, cases ON report WHEN new.erasedAt IS NULL OR new.erasedAt IS old.erasedAt
  BEGIN SELECT RAISE (ABORT, 'the data of a report is never changed'); END;

DROP TRIGGER undoReportDelete;
CREATE TRIGGER undoReportDelete AFTER DELETE ON report WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'report', old.id, json_object('fromDay', old.fromDay, 'toDay', old.toDay, 'lang', old.lang, 'byHand', old.byHand,
      'createdAt', old.createdAt, 'approvedAt', old.approvedAt, 'approvedBy', old.approvedBy, 'document', old.document,
      'cases', old.cases, 'erasedAt', old.erasedAt)
    FROM undoStep WHERE isActive = 1;
END;
