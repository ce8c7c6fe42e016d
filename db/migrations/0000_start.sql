CREATE TABLE `attempt` (
	`id` text PRIMARY KEY NOT NULL,
	`learner_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`ordinal` integer NOT NULL,
	`mode` text NOT NULL,
	`planted` text NOT NULL,
	`seed` integer NOT NULL,
	`note_style` text NOT NULL,
	`file_order` text NOT NULL,
	`started_at` integer NOT NULL,
	`draft` text NOT NULL,
	`draft_revision` integer NOT NULL,
	`draft_saved_at` integer,
	`submission` text,
	`signature` text,
	`submitted_at` integer,
	`graded_at` integer,
	`debriefed_at` integer,
	`claim` integer DEFAULT 0 NOT NULL,
	`claimed_until` integer,
	`grader_failures` integer DEFAULT 0 NOT NULL,
	`grader_message` text,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`content_hash`) REFERENCES `exercise_version`(`content_hash`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attempt_learner` ON `attempt` (`learner_id`,`started_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_open` ON `attempt` (`learner_id`,`exercise_id`,`mode`) WHERE submitted_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `attempt_ordinal` ON `attempt` (`learner_id`,`exercise_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `attempt_queue` ON `attempt` (`submitted_at`) WHERE submitted_at is not null and graded_at is null;--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`at` integer NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`subject` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_at` ON `audit_entry` (`at`,`id`);--> statement-breakpoint
CREATE TABLE `exercise_version` (
	`content_hash` text PRIMARY KEY NOT NULL,
	`exercise_id` text NOT NULL,
	`version` integer NOT NULL,
	`files` text NOT NULL,
	`added_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `graded_event` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `graded_event_attempt` ON `graded_event` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `graded_event_learner` ON `graded_event` (`learner_id`,`at`);--> statement-breakpoint
CREATE TABLE `grade` (
	`attempt_id` text PRIMARY KEY NOT NULL,
	`grade` text NOT NULL,
	`evidence` text NOT NULL,
	`graded_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `ledger_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`exercise_id` text NOT NULL,
	`content_hash` text NOT NULL,
	`variant_hash` text NOT NULL,
	`verdict` text NOT NULL,
	`confidence_percent` integer NOT NULL,
	`signature` text NOT NULL,
	`signed_at` integer NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `ledger_attempt` ON `ledger_entry` (`attempt_id`);--> statement-breakpoint
CREATE INDEX `ledger_learner` ON `ledger_entry` (`learner_id`,`signed_at`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`password_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`disabled_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `person_role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `session` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `setting` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
