CREATE TABLE `debrief_share` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `debrief_share_token` ON `debrief_share` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `debrief_share_active` ON `debrief_share` (`attempt_id`) WHERE revoked_at is null;--> statement-breakpoint
CREATE TABLE `dispute` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`item_type` text NOT NULL,
	`item_id` text NOT NULL,
	`comment` text NOT NULL,
	`test` text,
	`run` text,
	`filed_at` integer NOT NULL,
	`resolved_at` integer,
	`resolved_by_id` text,
	`resolution` text,
	`answer` text,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`resolved_by_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `dispute_attempt` ON `dispute` (`attempt_id`,`filed_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `dispute_open` ON `dispute` (`attempt_id`,`item_type`,`item_id`) WHERE resolved_at is null;--> statement-breakpoint
CREATE INDEX `dispute_waiting` ON `dispute` (`filed_at`) WHERE resolved_at is null;--> statement-breakpoint
CREATE TABLE `hint` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`number` integer NOT NULL,
	`defect_id` text,
	`step` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `hint_number` ON `hint` (`attempt_id`,`number`);--> statement-breakpoint
CREATE TABLE `share_view` (
	`share_id` text NOT NULL,
	`viewer_id` text NOT NULL,
	`times` integer NOT NULL,
	`first_at` integer NOT NULL,
	`last_at` integer NOT NULL,
	PRIMARY KEY(`share_id`, `viewer_id`),
	FOREIGN KEY (`share_id`) REFERENCES `debrief_share`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`viewer_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
ALTER TABLE `attempt` ADD `attention` text;--> statement-breakpoint
-- Verdicts signed before the chain are numbered as they were signed; without a hash they verify as changed.
ALTER TABLE `ledger_entry` ADD `sequence` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger_entry` ADD `previous_hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger_entry` ADD `hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `ledger_entry` ADD `submission_hash` text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE `ledger_entry` SET `sequence` = (SELECT count(*) FROM `ledger_entry` AS earlier WHERE (earlier.`signed_at`, earlier.`id`) <= (`ledger_entry`.`signed_at`, `ledger_entry`.`id`));--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_sequence` ON `ledger_entry` (`sequence`);
