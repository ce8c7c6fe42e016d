CREATE TABLE `judgement` (
	`id` text PRIMARY KEY NOT NULL,
	`attempt_id` text NOT NULL,
	`learner_id` text NOT NULL,
	`at` integer NOT NULL,
	`judgement` text NOT NULL,
	FOREIGN KEY (`attempt_id`) REFERENCES `attempt`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `judgement_learner` ON `judgement` (`learner_id`,`at`,`id`);--> statement-breakpoint
CREATE TABLE `skill_profile` (
	`learner_id` text PRIMARY KEY NOT NULL,
	`skill` text,
	`model_version` integer NOT NULL,
	`built_at` integer,
	`revision` integer NOT NULL,
	`built_revision` integer NOT NULL,
	FOREIGN KEY (`learner_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `skill_profile_model` ON `skill_profile` (`model_version`,`learner_id`);--> statement-breakpoint
CREATE INDEX `skill_profile_stale` ON `skill_profile` (`learner_id`) WHERE built_revision < revision;--> statement-breakpoint
INSERT INTO `skill_profile` (`learner_id`, `model_version`, `revision`, `built_revision`) SELECT DISTINCT `learner_id`, 0, 1, 0 FROM `graded_event`;
