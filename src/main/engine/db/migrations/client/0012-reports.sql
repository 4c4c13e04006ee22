-- How this client's reports look and what stands in them; one row. settings: JSON of ReportSettings.
CREATE TABLE reportTemplate (
  id        INTEGER PRIMARY KEY CHECK (id = 1),
  settings  TEXT NOT NULL
) STRICT;

-- A report with the exact data that it was made from. document: JSON of ReportDocument, never changed, so that what was approved is what prints.
-- byHand: 0 where the schedule drafted it.
CREATE TABLE report (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  fromDay     TEXT NOT NULL,
  toDay       TEXT NOT NULL,
  lang        TEXT NOT NULL CHECK (lang IN ('en', 'es', 'ro')),
  byHand      INTEGER NOT NULL CHECK (byHand IN (0, 1)),
  createdAt   INTEGER NOT NULL,
  approvedAt  INTEGER,
  approvedBy  TEXT,
  document    TEXT NOT NULL
) STRICT;
CREATE INDEX reportByPeriod ON report (fromDay, toDay);

-- Every file that was made of a report and where it went, only added to. sha256: of its bytes.
CREATE TABLE reportCopy (
  id        INTEGER PRIMARY KEY,
  reportId  INTEGER NOT NULL REFERENCES report (id),
  at        INTEGER NOT NULL,
  form      TEXT NOT NULL,
  place     TEXT NOT NULL,
  sha256    TEXT NOT NULL
) STRICT;
CREATE INDEX reportCopyByReport ON reportCopy (reportId);

CREATE TRIGGER reportNoChange BEFORE UPDATE OF fromDay, toDay, lang, byHand, createdAt, document ON report
  BEGIN SELECT RAISE (ABORT, 'the data of a report is never changed'); END;
CREATE TRIGGER undoReportInsert AFTER INSERT ON report WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'report', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoReportApprove AFTER UPDATE OF approvedAt ON report WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'report', old.id, json_object('approvedAt', old.approvedAt, 'approvedBy', old.approvedBy) FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoReportDelete AFTER DELETE ON report WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'report', old.id, json_object('fromDay', old.fromDay, 'toDay', old.toDay, 'lang', old.lang, 'byHand', old.byHand,
      'createdAt', old.createdAt, 'approvedAt', old.approvedAt, 'approvedBy', old.approvedBy, 'document', old.document)
    FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoReportTemplateInsert AFTER INSERT ON reportTemplate WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before) SELECT id, 'reportTemplate', new.id, NULL FROM undoStep WHERE isActive = 1;
END;
CREATE TRIGGER undoReportTemplateUpdate AFTER UPDATE ON reportTemplate WHEN EXISTS (SELECT 1 FROM undoStep WHERE isActive = 1) BEGIN
  INSERT INTO undoChange (stepId, tableOf, keyOf, before)
    SELECT id, 'reportTemplate', old.id, json_object('settings', old.settings) FROM undoStep WHERE isActive = 1;
END;
