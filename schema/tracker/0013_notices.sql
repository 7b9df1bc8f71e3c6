-- notices: which log a member heard of, so that they also hear when just that one is taken back. Nothing points to
-- `activity` from here: a log that is gone was taken back by nobody.

ALTER TABLE member_notices ADD COLUMN activity_id INTEGER;
