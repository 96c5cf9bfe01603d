// Written by `npm run types` from the OpenAPI document of the admin API. Do not edit.

export interface paths {
    "/admin/api/v1/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List actions
         * @description Permission: `actions:read`.
         */
        get: operations["ListActions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/actions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an action
         * @description Permission: `actions:read`.
         */
        get: operations["GetAction"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/actions/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo an action
         * @description Permission: `actions:undo`. For what is one's own: `cases:work` or `actions:work`.
         */
        post: operations["UndoAction"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List appeals
         * @description Permission: `appeals:read`.
         */
        get: operations["ListAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an appeal
         * @description Permission: `appeals:read`.
         */
        get: operations["GetAppeal"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim an appeal
         * @description Permission: `appeals:decide`.
         */
        post: operations["ClaimAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide an appeal
         * @description Permission: `appeals:decide`.
         */
        post: operations["DecideAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals/{id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep an appeal
         * @description Permission: `appeals:decide`.
         */
        post: operations["HeartbeatAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/appeals/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give an appeal back
         * @description Permission: `appeals:decide`.
         */
        post: operations["ReleaseAppeal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/audit-log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the audit log
         * @description Permission: `audit-log:read`.
         */
        get: operations["ListAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/audit-log/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the audit log
         * @description Permission: `audit-log:verify`.
         */
        get: operations["VerifyAuditLog"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List batches
         * @description Permission: `actions:read`.
         */
        get: operations["ListBatches"];
        put?: never;
        /**
         * Work on many at once
         * @description Permission: `batches:work`.
         */
        post: operations["RunBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/batches/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a batch
         * @description Permission: `actions:read`.
         */
        get: operations["GetBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/batches/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a batch
         * @description Permission: `batches:work`.
         */
        post: operations["CancelBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/batches/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What became of a batch
         * @description Permission: `actions:read`.
         */
        get: operations["ListBatchItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/batches/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Undo a batch
         * @description Permission: `batches:undo`. For what is one's own: `batches:work`.
         */
        post: operations["UndoBatch"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List cases
         * @description Permission: `cases:read`.
         */
        get: operations["ListCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep several cases
         * @description Permission: `cases:work`.
         */
        post: operations["HeartbeatCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim the next case
         * @description Permission: `cases:work`.
         */
        post: operations["NextCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give several cases back
         * @description Permission: `cases:work`.
         */
        post: operations["ReleaseCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a case
         * @description Permission: `cases:read`.
         */
        get: operations["GetCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Assign a case
         * @description Permission: `cases:assign`.
         */
        post: operations["AssignCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Claim a case
         * @description Permission: `cases:work`.
         */
        post: operations["ClaimCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a case
         * @description Permission: `cases:work`.
         */
        post: operations["DecideCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/escalate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Escalate a case
         * @description Permission: `cases:work`.
         */
        post: operations["EscalateCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/heartbeat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Keep a case
         * @description Permission: `cases:work`.
         */
        post: operations["HeartbeatCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notes about a case
         * @description Permission: `cases:read`.
         */
        get: operations["CaseNotes"];
        put?: never;
        /**
         * Write a note about a case
         * @description Permission: `cases:work`.
         */
        post: operations["AddCaseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/notes/{note_id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retract a note about a case
         * @description Permission: `cases:work`.
         */
        post: operations["RetractCaseNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a case back
         * @description Permission: `cases:work`.
         */
        post: operations["ReleaseCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a case again
         * @description Permission: `cases:reopen`.
         */
        post: operations["ReopenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/route": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a case into a queue
         * @description Permission: `cases:assign`.
         */
        post: operations["RouteCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/skip": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Leave a case to others
         * @description Permission: `cases:work`.
         */
        post: operations["SkipCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/snooze": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a case aside
         * @description Permission: `cases:work`.
         */
        post: operations["SnoozeCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened in a case
         * @description Permission: `cases:read`.
         */
        get: operations["CaseTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List comments
         * @description Permission: `comments:read`.
         */
        get: operations["ListComments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/comments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a comment
         * @description Permission: `comments:read`.
         */
        get: operations["GetComment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/comments/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a comment
         * @description Permission: `actions:work`.
         */
        post: operations["ActOnComment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Listen to what happens
         * @description Server-sent events: `id` is the place in the audit log, the same from every replica; `event` is the action, `data` a JSON object with time, object_kind, object_id, case_id and actor_id. With the header Last-Event-ID it goes on after that event, else it begins now. The stream ends with the session. Permission: `events:read`.
         */
        get: operations["Events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Which list exports there are
         * @description For everybody of the staff, and their scripts.
         */
        get: operations["ListExports"];
        put?: never;
        /**
         * Make a list export
         * @description The answer is the file: all rows that the filters let through, in the order of their ids, of those that were there when it began. It is text/csv in UTF-8 (RFC 4180). Cells that a spreadsheet could take for a formula begin with an apostrophe. It has what the list shows to who asks. The audit log says who exported what before the first byte, and how many rows it had after the last; a file without its last row's line end was cut. Permission: `exports:create`.
         */
        post: operations["CreateExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness of the admin API */
        get: operations["Health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List jobs
         * @description Permission: `jobs:read`.
         */
        get: operations["ListJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a job
         * @description Permission: `jobs:read`.
         */
        get: operations["GetJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/jobs/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a job
         * @description Permission: `jobs:edit`.
         */
        post: operations["CancelJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/jobs/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try a job again
         * @description Permission: `jobs:edit`.
         */
        post: operations["RetryJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who am I
         * @description For everybody of the staff, and their scripts.
         */
        get: operations["Me"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description For everybody of the staff, at the panel, also before their sign-in is set up.
         */
        post: operations["ChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What may I do
         * @description For everybody of the staff, and their scripts.
         */
        get: operations["MyPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make new recovery codes
         * @description For everybody of the staff, at the panel. Step up first; not for scripts.
         */
        post: operations["RenewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me/totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin to set up an authenticator
         * @description For everybody of the staff, at the panel, also before their sign-in is set up.
         */
        post: operations["EnrolTOTP"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/me/totp/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm the authenticator
         * @description For everybody of the staff, at the panel, also before their sign-in is set up.
         */
        post: operations["ConfirmTOTP"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/permissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List permissions
         * @description Permission: `roles:read`.
         */
        get: operations["ListPermissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/permissions/explain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Explain a decision
         * @description Permission: `roles:read`.
         */
        get: operations["Explain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List policies
         * @description Permission: `policies:read`.
         */
        get: operations["ListPolicies"];
        put?: never;
        /**
         * Add a policy
         * @description Permission: `policies:edit`.
         */
        post: operations["CreatePolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/policies/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the settings of policies
         * @description Permission: `policies:read`.
         */
        get: operations["GetPolicySettings"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change the settings of policies
         * @description Permission: `policies:edit`.
         */
        patch: operations["UpdatePolicySettings"];
        trace?: never;
    };
    "/admin/api/v1/policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a policy
         * @description Permission: `policies:read`.
         */
        get: operations["GetPolicy"];
        put?: never;
        post?: never;
        /**
         * Delete a policy
         * @description Permission: `policies:edit`. Step up first; not for scripts.
         */
        delete: operations["DeletePolicy"];
        options?: never;
        head?: never;
        /**
         * Change a policy
         * @description Permission: `policies:edit`.
         */
        patch: operations["UpdatePolicy"];
        trace?: never;
    };
    "/admin/api/v1/policies/{id}/versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the versions of a policy
         * @description Permission: `policies:read`.
         */
        get: operations["ListPolicyVersions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/queues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List queues
         * @description Permission: `queues:read`.
         */
        get: operations["ListQueues"];
        put?: never;
        /**
         * Make a queue
         * @description Permission: `queues:edit`.
         */
        post: operations["CreateQueue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/queues/routes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the routing rules
         * @description Permission: `queues:read`.
         */
        get: operations["GetRoutes"];
        /**
         * Replace the routing rules
         * @description Permission: `queues:edit`.
         */
        put: operations["SetRoutes"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/queues/routes/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try routing rules
         * @description Permission: `queues:edit`.
         */
        post: operations["TestRoutes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/queues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a queue
         * @description Permission: `queues:read`.
         */
        get: operations["GetQueue"];
        put?: never;
        post?: never;
        /**
         * Remove a queue
         * @description Permission: `queues:edit`.
         */
        delete: operations["DeleteQueue"];
        options?: never;
        head?: never;
        /**
         * Change a queue
         * @description Permission: `queues:edit`.
         */
        patch: operations["UpdateQueue"];
        trace?: never;
    };
    "/admin/api/v1/replicas": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the servers
         * @description Permission: `replicas:read`.
         */
        get: operations["ListReplicas"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/reports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List reports
         * @description Permission: `reports:read`.
         */
        get: operations["ListReports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/reports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a report
         * @description Permission: `reports:read`.
         */
        get: operations["GetReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/reports/{id}/messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read reported messages
         * @description Permission: `messages:read`.
         */
        get: operations["ReportMessages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/restrictions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List measures in force
         * @description Permission: `restrictions:read`.
         */
        get: operations["ListRestrictions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/roles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List roles
         * @description Permission: `roles:read`.
         */
        get: operations["ListRoles"];
        put?: never;
        /**
         * Make a role
         * @description Permission: `roles:edit`. Step up first; not for scripts.
         */
        post: operations["CreateRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/roles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a role
         * @description Permission: `roles:read`.
         */
        get: operations["GetRole"];
        put?: never;
        post?: never;
        /**
         * Remove a role
         * @description Permission: `roles:edit`. Step up first; not for scripts.
         */
        delete: operations["DeleteRole"];
        options?: never;
        head?: never;
        /**
         * Change a role
         * @description Permission: `roles:edit`. Step up first; not for scripts.
         */
        patch: operations["UpdateRole"];
        trace?: never;
    };
    "/admin/api/v1/saved-views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved views
         * @description For everybody of the staff, and their scripts.
         */
        get: operations["ListSavedViews"];
        put?: never;
        /**
         * Save a view
         * @description For everybody of the staff, and their scripts.
         */
        post: operations["CreateSavedView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/saved-views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a saved view
         * @description For everybody of the staff, and their scripts.
         */
        get: operations["GetSavedView"];
        put?: never;
        post?: never;
        /**
         * Remove a saved view
         * @description For everybody of the staff, and their scripts.
         */
        delete: operations["DeleteSavedView"];
        options?: never;
        head?: never;
        /**
         * Change a saved view
         * @description For everybody of the staff, and their scripts.
         */
        patch: operations["UpdateSavedView"];
        trace?: never;
    };
    "/admin/api/v1/saved-views/{id}/default": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin with a view
         * @description For everybody of the staff, and their scripts.
         */
        post: operations["SetDefaultView"];
        /**
         * Begin without a view
         * @description For everybody of the staff, and their scripts.
         */
        delete: operations["UnsetDefaultView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read the session
         * @description For everybody of the staff, at the panel, also before their sign-in is set up.
         */
        get: operations["GetSession"];
        put?: never;
        /** Sign in */
        post: operations["SignIn"];
        /**
         * Sign out
         * @description For everybody of the staff, at the panel, also before their sign-in is set up.
         */
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/session/step-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Step up
         * @description For everybody of the staff, at the panel.
         */
        post: operations["StepUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description For everybody of the staff, at the panel.
         */
        get: operations["ListSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a session
         * @description For everybody of the staff, at the panel.
         */
        delete: operations["RevokeSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the staff
         * @description Permission: `staff:read`.
         */
        get: operations["ListStaff"];
        put?: never;
        /**
         * Give an account a role
         * @description Permission: `staff:edit`. Step up first; not for scripts.
         */
        post: operations["CreateStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a member
         * @description Permission: `staff:read`.
         */
        get: operations["GetStaff"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a member
         * @description Permission: `staff:edit`. Step up first; not for scripts.
         */
        patch: operations["UpdateStaff"];
        trace?: never;
    };
    "/admin/api/v1/staff/{id}/reset-password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a member's password
         * @description Permission: `staff:edit`. Step up first; not for scripts.
         */
        post: operations["ResetStaffPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/staff/{id}/reset-totp": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reset a member's authenticator
         * @description Permission: `staff:edit`. Step up first; not for scripts.
         */
        post: operations["ResetStaffTOTP"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List statements of reasons
         * @description Permission: `statements:read`.
         */
        get: operations["ListStatements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a statement of reasons
         * @description Permission: `statements:read`.
         */
        get: operations["GetStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/appeals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How appeals went, and which wait
         * @description Permission: `stats:read`.
         */
        get: operations["StatsAppeals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/exposure": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What one has looked at, and whether it is time for a break
         * @description Of oneself; with team of everybody who worked in the last day, for who has the permission stats:read. For everybody of the staff, and their scripts.
         */
        get: operations["StatsExposure"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/flow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What came and went, day by day
         * @description Permission: `stats:read`.
         */
        get: operations["StatsFlow"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/moderators": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What the staff did
         * @description Without the permission stats:read: only what who asks did. For everybody of the staff, and their scripts.
         */
        get: operations["StatsModerators"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/overview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What is open, and what came and went
         * @description Open cases by queue and age are counted now; the rest is of the span of days, a second or two old. Permission: `stats:read`.
         */
        get: operations["StatsOverview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/stats/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The words that were found most
         * @description A span has at most 92 days. Permission: `stats:read`.
         */
        get: operations["StatsWords"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/strikes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List strikes
         * @description Permission: `strikes:read`.
         */
        get: operations["ListStrikes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/strikes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a strike
         * @description Permission: `strikes:read`.
         */
        get: operations["GetStrike"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/strikes/{id}/lift": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Lift a strike
         * @description Permission: `strikes:edit`.
         */
        post: operations["LiftStrike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List templates
         * @description Permission: `templates:read`.
         */
        get: operations["ListTemplates"];
        put?: never;
        /**
         * Add a template
         * @description Permission: `templates:edit`.
         */
        post: operations["CreateTemplate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/templates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a template
         * @description Permission: `templates:read`.
         */
        get: operations["GetTemplate"];
        put?: never;
        post?: never;
        /**
         * Delete a template
         * @description Permission: `templates:edit`.
         */
        delete: operations["DeleteTemplate"];
        options?: never;
        head?: never;
        /**
         * Change a template
         * @description Permission: `templates:edit`.
         */
        patch: operations["UpdateTemplate"];
        trace?: never;
    };
    "/admin/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List tokens
         * @description For everybody of the staff, at the panel.
         */
        get: operations["ListTokens"];
        put?: never;
        /**
         * Make a token
         * @description For everybody of the staff, at the panel. Step up first; not for scripts.
         */
        post: operations["CreateToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a token
         * @description For everybody of the staff, at the panel.
         */
        delete: operations["RevokeToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List accounts
         * @description Permission: `users:read`.
         */
        get: operations["ListUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an account
         * @description Permission: `users:read`.
         */
        get: operations["GetUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a user
         * @description Permission: `actions:work`.
         */
        post: operations["ActOnUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/legal-hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Put a legal hold on an account
         * @description Permission: `users:hold`. Step up first; not for scripts.
         */
        put: operations["HoldUser"];
        post?: never;
        /**
         * Lift the legal hold of an account
         * @description Permission: `users:hold`. Step up first; not for scripts.
         */
        delete: operations["ReleaseUser"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the notes about a user
         * @description Permission: `users:read`.
         */
        get: operations["UserNotes"];
        put?: never;
        /**
         * Write a note about a user
         * @description Permission: `users:note`.
         */
        post: operations["AddUserNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/notes/{note_id}/retract": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Retract a note about a user
         * @description Permission: `users:note`.
         */
        post: operations["RetractUserNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a user was told
         * @description Permission: `users:read`.
         */
        get: operations["UserNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/standing": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read how a user stands
         * @description Permission: `strikes:read`.
         */
        get: operations["UserStanding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/users/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a user
         * @description Notes about the user stand among the actions with the measure note: their id is note-5, note is their text, and actor who wrote them. Permission: `users:read`.
         */
        get: operations["UserTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/videos": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List videos
         * @description Permission: `videos:read`.
         */
        get: operations["ListVideos"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/videos/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a video
         * @description Permission: `videos:read`.
         */
        get: operations["GetVideo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/videos/{id}/actions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide about a video
         * @description Permission: `actions:work`.
         */
        post: operations["ActOnVideo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/videos/{id}/purge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Remove a video's files for good, or agree with who asked for it
         * @description Permission: `videos:purge`. Step up first; not for scripts.
         */
        post: operations["PurgeVideo"];
        /**
         * Take back the wish to remove a video's files
         * @description Permission: `videos:purge`.
         */
        delete: operations["UnpurgeVideo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/waves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Waves of equal items
         * @description Permission: `waves:read`.
         */
        get: operations["ListWaves"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/waves/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One wave
         * @description Permission: `waves:read`.
         */
        get: operations["GetWave"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/waves/{id}/decide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Decide a wave
         * @description Permission: `batches:work`.
         */
        post: operations["DecideWave"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/waves/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Items of a wave
         * @description Permission: `waves:read`.
         */
        get: operations["ListWaveItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/word-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List entries
         * @description Permission: `word-lists:read`.
         */
        get: operations["ListWordEntries"];
        put?: never;
        /**
         * Add an entry
         * @description Permission: `word-lists:edit`.
         */
        post: operations["CreateWordEntry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/word-entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read an entry
         * @description Permission: `word-lists:read`.
         */
        get: operations["GetWordEntry"];
        put?: never;
        post?: never;
        /**
         * Remove an entry
         * @description Permission: `word-lists:edit`.
         */
        delete: operations["DeleteWordEntry"];
        options?: never;
        head?: never;
        /**
         * Change an entry
         * @description Permission: `word-lists:edit`.
         */
        patch: operations["UpdateWordEntry"];
        trace?: never;
    };
    "/admin/api/v1/word-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List word lists
         * @description Permission: `word-lists:read`.
         */
        get: operations["ListWordLists"];
        put?: never;
        /**
         * Make a word list
         * @description Permission: `word-lists:edit`.
         */
        post: operations["CreateWordList"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/word-lists/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a word list
         * @description Permission: `word-lists:read`.
         */
        get: operations["GetWordList"];
        put?: never;
        post?: never;
        /**
         * Remove a word list
         * @description Permission: `word-lists:edit`.
         */
        delete: operations["DeleteWordList"];
        options?: never;
        head?: never;
        /**
         * Change a word list
         * @description Permission: `word-lists:edit`.
         */
        patch: operations["UpdateWordList"];
        trace?: never;
    };
    "/admin/api/v1/words/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Compare the draft
         * @description Permission: `word-lists:read`.
         */
        get: operations["GetDraft"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/hits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List hits
         * @description Permission: `words:read`.
         */
        get: operations["ListWordHits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/hits/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List entries by what they did
         * @description Permission: `words:read`.
         */
        get: operations["ListEntryStats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Import entries
         * @description Permission: `word-lists:edit`.
         */
        post: operations["ImportWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/rulesets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List versions
         * @description Permission: `words:read`.
         */
        get: operations["ListRulesets"];
        put?: never;
        /**
         * Publish the draft
         * @description Permission: `words:publish`.
         */
        post: operations["PublishWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/rulesets/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a version
         * @description Permission: `words:read`.
         */
        get: operations["GetRuleset"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/rulesets/{id}/apply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Apply words to history
         * @description Permission: `words:publish`. Step up first; not for scripts.
         */
        post: operations["ApplyWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/rulesets/{id}/rollback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Roll back
         * @description Permission: `words:publish`.
         */
        post: operations["RollbackWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/scans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List dry runs
         * @description Permission: `words:read`.
         */
        get: operations["ListScans"];
        put?: never;
        /**
         * Begin a dry run
         * @description Permission: `words:scan`.
         */
        post: operations["StartScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/scans/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read a dry run
         * @description Permission: `words:read`.
         */
        get: operations["GetScan"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/scans/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a dry run
         * @description Permission: `words:scan`.
         */
        post: operations["CancelScan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/scans/{id}/samples": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a dry run's sample
         * @description Permission: `words:read`.
         */
        get: operations["ListScanSamples"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/admin/api/v1/words/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Test a text
         * @description Permission: `words:read`.
         */
        post: operations["TestWords"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Error: {
            error: {
                /**
                 * @description what went wrong, for programs
                 * @enum {string}
                 */
                code: "bad_request" | "invalid_argument" | "unauthenticated" | "bad_credentials" | "forbidden" | "step_up_required" | "enrolment_required" | "csrf_failed" | "not_found" | "conflict" | "content_blocked" | "file_blocked" | "unsupported_media" | "too_large" | "quota_exceeded" | "rate_limited" | "busy" | "storage_full" | "unavailable" | "internal";
                /** @description facts for programs, besides the code: of a conflict the holder, the version and the state */
                details?: {
                    [key: string]: unknown;
                };
                /** @description what is wrong with which parameter */
                fields?: {
                    [key: string]: string;
                };
                /** @description what went wrong, for people */
                message: string;
            };
        };
        "appeal.Appeal": {
            /**
             * @description of the statement
             * @example 40
             */
            action_id: string;
            /**
             * @description who acted; 0: the program
             * @example 2
             */
            actor_id: string;
            /** @example mod */
            actor_name: string;
            /** @description claim, decide, heartbeat, release */
            allowed_actions: string[];
            /**
             * @description to the user
             * @example
             */
            answer: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 0 */
            decided_at: number;
            /**
             * @description 0: nobody yet
             * @example 0
             */
            decided_by: string;
            /** @example  */
            decider_name: string;
            /** @example 1767182400000 */
            due_at: number;
            /** @example  */
            holder_name: string;
            /** @example 2 */
            id: string;
            /**
             * @description who works on it; 0: nobody
             * @example 0
             */
            lease_holder: string;
            /**
             * @description only in the answer to its claim
             * @example
             */
            lease_token: string;
            /**
             * @description 0: nobody works on it
             * @example 0
             */
            lease_until: number;
            /**
             * @description for staff
             * @example
             */
            note: string;
            /** @example false */
            overdue: boolean;
            /**
             * @description who asks has acted and would decide all the same; it needs a step-up
             * @example false
             */
            self_review: boolean;
            /**
             * @description who acted decided, because there was nobody else
             * @example false
             */
            self_reviewed: boolean;
            /**
             * @description open, upheld, overturned, partly or settled
             * @example open
             */
            state: string;
            /** @description what it is against */
            statement: components["schemas"]["appeal.Statement"];
            /** @example This was no advertising. */
            text: string;
            /** @example 9 */
            user_id: string;
            /** @example ann */
            user_name: string;
            /** @example 1 */
            version: number;
        };
        "appeal.DecideAppealRequest": {
            /**
             * @description to the user
             * @example It was our mistake.
             */
            answer?: string;
            /** @description with partly: what takes the place of the old ones */
            measures?: components["schemas"]["moderation.Measure"][];
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description of the appeal
             * @example overturn
             * @enum {string}
             */
            outcome: "uphold" | "overturn" | "partly";
            /**
             * @description with partly: of what takes its place; empty: as before
             * @example ads
             */
            policy?: string;
            /**
             * @description as it is known
             * @example 1
             */
            version: number;
        };
        "appeal.LeaseRequest": {
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
        };
        "appeal.ListAppealsResponse": {
            data: components["schemas"]["appeal.Appeal"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "appeal.ListStatementsResponse": {
            data: components["schemas"]["appeal.Statement"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "appeal.Statement": {
            /**
             * @description the first action of the decision, or the hold
             * @example 40
             */
            action_id: string;
            /**
             * @description 0: the program
             * @example 2
             */
            actor_id: string;
            /** @example mod */
            actor_name: string;
            /** @description undo: of its actions */
            allowed_actions: string[];
            /** @example 1767182400000 */
            appeal_until: number;
            /**
             * @description the program decided
             * @example false
             */
            automated: boolean;
            /**
             * @description 0: none
             * @example 12
             */
            case_id: string;
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description the beginning of what the user wrote; of a private message nothing
             * @example buy cheap followers
             */
            facts: string;
            /**
             * @description reports, automation or staff
             * @example reports
             */
            found_by: string;
            /** @example 6 */
            id: string;
            /**
             * @description decision or hold
             * @example decision
             */
            kind: string;
            /** @description what was done */
            measures: components["schemas"]["moderation.Measure"][];
            /** @example ads */
            policy: string;
            /**
             * @description as it stood
             * @example Unwanted advertising is not allowed.
             */
            policy_text: string;
            /**
             * @description as it stood, in the language of who asks
             * @example Advertising
             */
            policy_title: string;
            /**
             * @description 0: a free text, or none
             * @example 1
             */
            policy_version: number;
            /**
             * @description that it was reported for; empty: it was not
             * @example spam
             */
            reason: string;
            /** @example 2 */
            reports: number;
            /** @example 31 */
            subject_id: string;
            /**
             * @description what was decided about
             * @example video
             */
            subject_kind: string;
            /**
             * @description what was written to the user besides
             * @example
             */
            text_en: string;
            /**
             * @description the same in Chinese
             * @example
             */
            text_zh: string;
            /**
             * @description 0: it stands
             * @example 0
             */
            undone_at: number;
            /**
             * @description whom it is for
             * @example 9
             */
            user_id: string;
            /** @example ann */
            user_name: string;
        };
        "audit.AuditEntry": {
            /** @example case.decide */
            action: string;
            /** @example 2 */
            actor_id: string;
            /**
             * @description staff, token, user, system or command
             * @example staff
             */
            actor_kind: string;
            /** @example mod */
            actor_name: string;
            allowed_actions: string[];
            /**
             * @description 0: none
             * @example 12
             */
            case_id: string;
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description JSON
             * @example {}
             */
            data: string;
            /**
             * @description its personal text was erased
             * @example false
             */
            erased: boolean;
            /**
             * @description its place in the log
             * @example 204
             */
            id: string;
            /** @example 127.0.0.1 */
            ip: string;
            /** @example 31 */
            object_id: string;
            /** @example comment */
            object_kind: string;
            /** @example q6v3 */
            request_id: string;
            /**
             * @description what somebody wrote
             * @example
             */
            text: string;
        };
        "audit.ListAuditEntriesResponse": {
            data: components["schemas"]["audit.AuditEntry"][];
            /** @example  */
            next_cursor: string;
            /** @example 204 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "audit.VerifyResponse": {
            /**
             * @description the first row that is not as it was sealed; 0: none
             * @example 0
             */
            damage_id: string;
            /**
             * @description altered, missing, cut, text, head or found
             * @example
             */
            damage_kind: string;
            /** @example  */
            damage_reason: string;
            /** @example 0 */
            erased: number;
            /**
             * @description the first row that was checked
             * @example 1
             */
            from: string;
            /**
             * @description what keeps rows from being changed
             * @example triggers
             */
            guard: string;
            /**
             * @description the last row of the log
             * @example 204
             */
            head: string;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            head_mac: string;
            /** @example true */
            intact: boolean;
            /** @example 204 */
            rows: number;
            /** @example 12 */
            texts: number;
            /**
             * @description events that are not sealed yet
             * @example 0
             */
            waiting: number;
        };
        "common.Empty": Record<string, never>;
        "job.Job": {
            /** @example 2 */
            actor_id: string;
            /** @example staff */
            actor_kind: string;
            /** @description cancel, retry */
            allowed_actions: string[];
            /**
             * @description since it last got on
             * @example 1
             */
            attempts: number;
            /**
             * @description it ends at its next step
             * @example false
             */
            cancelling: boolean;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 40 */
            done: number;
            /**
             * @description when it may run, or its lease ends
             * @example 0
             */
            due_at: number;
            /** @example 0 */
            finished_at: number;
            /** @example 15 */
            id: string;
            /** @example batch */
            kind: string;
            /** @example  */
            last_error: string;
            /** @example 0 */
            started_at: number;
            /**
             * @description queued, running, done, dead or cancelled
             * @example running
             */
            status: string;
            /**
             * @description 0: nobody knows
             * @example 60
             */
            total: number;
        };
        "job.ListJobsResponse": {
            data: components["schemas"]["job.Job"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ActRequest": {
            /** @description of an actioned decision */
            measures?: components["schemas"]["moderation.Measure"][];
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description of the decision
             * @example actioned
             * @enum {string}
             */
            outcome: "actioned" | "no_violation" | "duplicate" | "subject_gone";
            /**
             * @description the code of an active policy; needed where something is done to somebody
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owner is told besides the policy
             * @example No advertising.
             */
            policy_text?: string;
            /**
             * @description what is not given is taken from it
             * @example 0
             */
            template_id?: string;
        };
        "moderation.Action": {
            /** @example 2 */
            actor_id: string;
            /** @example staff */
            actor_kind: string;
            /** @example mod */
            actor_name: string;
            /** @description undo */
            allowed_actions: string[];
            /**
             * @description 0: none
             * @example 0
             */
            batch_id: string;
            /**
             * @description 0: none
             * @example 12
             */
            case_id: string;
            causes_cleared: string[];
            causes_set: string[];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description the first action of its decision
             * @example 40
             */
            decision_id: string;
            /**
             * @description ms; 0: no end
             * @example 0
             */
            ends_at: number;
            /** @example 40 */
            id: string;
            /** @example takedown */
            measure: string;
            /**
             * @description for staff
             * @example
             */
            note: string;
            /**
             * @description of the decision it belongs to; empty: of none
             * @example actioned
             */
            outcome: string;
            /** @example 9 */
            owner_id: string;
            /** @example ann */
            owner_name: string;
            /** @example ads */
            policy: string;
            /**
             * @description what the owner is told
             * @example No advertising.
             */
            policy_text: string;
            /**
             * @description 0: a free text, or none
             * @example 1
             */
            policy_version: number;
            /**
             * @description why it comes with a case: text, file or frames that are like those of the case; empty: the same owner
             * @example text
             */
            similar: string;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
            /**
             * @description 0: it undoes nothing
             * @example 0
             */
            undo_of: string;
            /**
             * @description of undo: until when; 0: no end, or it is not allowed
             * @example 0
             */
            undo_until: number;
            /**
             * @description 0: nothing undid it
             * @example 0
             */
            undone_by: string;
        };
        "moderation.AssignCaseRequest": {
            /**
             * @description account; 0: nobody in particular
             * @example 2
             */
            assignee_id: string;
            /**
             * @description of the claim, if it is claimed
             * @example
             */
            lease_token?: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.Batch": {
            /** @example 2 */
            actor_id: string;
            /** @example mod */
            actor_name: string;
            /** @description undo, cancel */
            allowed_actions: string[];
            /**
             * @description of assign
             * @example 0
             */
            assignee_id: string;
            /** @description what became of what it judged */
            counts: components["schemas"]["moderation.FieldCounts"][];
            /** @example 1767182400000 */
            created_at: number;
            /** @example 59 */
            done: number;
            /**
             * @description how many were seen
             * @example 40
             */
            expected_total: number;
            /** @example 1 */
            failed: number;
            /** @description of that list */
            filter: components["schemas"]["moderation.BatchFilter"][];
            /** @example 0 */
            finished_at: number;
            /** @example 4 */
            id: string;
            measures: components["schemas"]["moderation.Measure"][];
            /** @example  */
            note: string;
            /**
             * @description decide, assign, snooze, escalate, release, route or history: words on what was written before
             * @example decide
             */
            operation: string;
            /** @example actioned */
            outcome: string;
            /** @example ads */
            policy: string;
            /** @example  */
            q: string;
            /**
             * @description of route and escalate
             * @example 0
             */
            queue_id: string;
            /**
             * @description the list that its subjects come from; empty: they were named
             * @example cases
             */
            resource: string;
            /**
             * @description of words on history: what it judges by
             * @example 0
             */
            ruleset_version: string;
            /**
             * @description the dry run that was looked at before
             * @example 0
             */
            scan_id: string;
            /**
             * @description there was nothing to do
             * @example 0
             */
            skipped: number;
            /**
             * @description resolving, running, done, refused (more than was expected; nothing was done) or cancelled
             * @example done
             */
            state: string;
            /** @example 60 */
            total: number;
            /** @example 0 */
            undo_of: string;
            /**
             * @description of undo: until when; 0: no end, or it is not allowed
             * @example 0
             */
            undo_until: number;
            /** @example 0 */
            undone_by: string;
            /**
             * @description of snooze
             * @example 0
             */
            until: number;
            /**
             * @description servers that do not judge by that version yet
             * @example 0
             */
            waiting: number;
        };
        "moderation.BatchFilter": {
            /**
             * @description such as state or created_at_gte
             * @example state
             */
            name: string;
            /** @description of which one has to hold */
            values: string[];
        };
        "moderation.BatchItem": {
            allowed_actions: string[];
            /**
             * @description that it resolved; 0: none
             * @example 12
             */
            case_id: string;
            /**
             * @description of the error; of what was skipped: resolved, unchanged, not_leased or cancelled
             * @example
             */
            code: string;
            /** @example 8 */
            id: string;
            /**
             * @description of the error
             * @example
             */
            message: string;
            /**
             * @description pending, done, skipped or failed
             * @example done
             */
            result: string;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
        };
        "moderation.Case": {
            /** @description claim, heartbeat, release, skip, assign, route, escalate, snooze, decide, reopen */
            allowed_actions: string[];
            /** @description that a decision may have */
            allowed_measures: string[];
            /**
             * @description 0: anybody
             * @example 0
             */
            assignee_id: string;
            /** @example  */
            assignee_name: string;
            /**
             * @description of the worst word that held it; empty: none did
             * @example
             */
            category: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 0 */
            decided_by: string;
            /** @example  */
            decider_name: string;
            /** @description only where one case is read */
            detail?: components["schemas"]["moderation.CaseDetail"];
            /** @example 1767182400000 */
            due_at: number;
            /** @example 0 */
            duplicate_of: string;
            /** @example  */
            holder_name: string;
            /** @example 0 */
            holds: number;
            /** @example 12 */
            id: string;
            /**
             * @description 0: nobody has it
             * @example 0
             */
            lease_holder: string;
            /**
             * @description only in what its holder is answered
             * @example
             */
            lease_token: string;
            /** @example 0 */
            lease_until: number;
            /**
             * @description actioned, no_violation, duplicate or subject_gone; empty: not resolved
             * @example
             */
            outcome: string;
            /** @example 9 */
            owner_id: string;
            /** @example ann */
            owner_name: string;
            /**
             * @description a moderator put it there, so no rule moves it
             * @example false
             */
            pinned: boolean;
            /**
             * @description the case that this one reopens
             * @example 0
             */
            previous_id: string;
            /**
             * @description the smallest comes first
             * @example 1767150000000
             */
            priority: number;
            /** @description why */
            priority_parts: components["schemas"]["moderation.RankPart"][];
            /**
             * @description it is about a private message
             * @example false
             */
            private: boolean;
            /** @example 1 */
            queue_id: string;
            /**
             * @description empty: that queue is gone
             * @example default
             */
            queue_name: string;
            /** @example 14 */
            reach: number;
            /** @example spam */
            reason: string;
            /**
             * @description in the language of who asks
             * @example spam
             */
            reason_text: string;
            /** @example 2 */
            reports: number;
            /** @example 0 */
            resolved_at: number;
            /**
             * @description of its text; empty: nobody has looked
             * @example latin
             */
            script: string;
            /**
             * @description 0 to 4
             * @example 1
             */
            severity: number;
            /** @example 0 */
            snoozed_until: number;
            /**
             * @description open, escalated or resolved
             * @example open
             */
            state: string;
            /** @example false */
            subject_gone: boolean;
            /** @example 31 */
            subject_id: string;
            /**
             * @description video, comment, user or message
             * @example comment
             */
            subject_kind: string;
            /**
             * @description of the snapshot; of a private message nothing
             * @example buy cheap followers
             */
            text: string;
            /** @example 1767182400000 */
            updated_at: number;
            /** @example 0 */
            version: number;
        };
        "moderation.CaseDetail": {
            /** @example http://127.0.0.1:8080/media/v/31/cover.jpg */
            cover_url: string;
            /** @description decisions about what is like it, then about the same owner; each newest first */
            earlier: components["schemas"]["moderation.Action"][];
            /** @description of staff, oldest first */
            notes: components["schemas"]["policy.Note"][];
            /**
             * @description of a video; signed and short-lived while it is not public
             * @example http://127.0.0.1:8080/media/v/31/play.mp4
             */
            play_url: string;
            reports: components["schemas"]["moderation.Report"][];
            /** @description what there is like it */
            similar: components["schemas"]["moderation.Similar"][];
            /** @description what it was when the case was opened */
            snapshot: components["schemas"]["moderation.Snapshot"];
            /** @description of the owner with the rules, for who may see strikes */
            standing?: components["schemas"]["policy.Standing"];
        };
        "moderation.CaseLease": {
            /**
             * @description that one holds
             * @example 12
             */
            case_id: string;
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /**
             * @description as it is known; a heartbeat does not ask for it
             * @example 0
             */
            version?: number;
        };
        "moderation.ClaimCaseRequest": {
            /**
             * @description as it is known; 0: as it is
             * @example 0
             */
            version?: number;
        };
        "moderation.Comment": {
            /** @description measures */
            allowed_actions: string[];
            author_causes: string[];
            /** @example ann */
            author_name: string;
            /** @description why it is hidden */
            causes: string[];
            /** @example 1767182400000 */
            created_at: number;
            /** @example 31 */
            id: string;
            /** @example true */
            public: boolean;
            /** @example buy cheap followers */
            public_text: string;
            /**
             * @description as it was written
             * @example buy cheap followers
             */
            text: string;
            /** @example 9 */
            user_id: string;
            /** @example 7 */
            video_id: string;
        };
        "moderation.DecideCaseRequest": {
            /**
             * @description case, of the outcome duplicate
             * @example 0
             */
            duplicate_of?: string;
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /** @description of an actioned decision */
            measures?: components["schemas"]["moderation.Measure"][];
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description of the decision
             * @example actioned
             * @enum {string}
             */
            outcome: "actioned" | "no_violation" | "duplicate" | "subject_gone";
            /**
             * @description the code of an active policy; needed where something is done to somebody
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owner is told besides the policy
             * @example No advertising.
             */
            policy_text?: string;
            /**
             * @description what is not given is taken from it
             * @example 0
             */
            template_id?: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.Decided": {
            /** @description in the order in which they were carried out */
            action_ids: string[];
            /** @description undo: by who decided, until undo_until; always by who may undo */
            allowed_actions: string[];
            /**
             * @description 0: there was none
             * @example 12
             */
            case_id: string;
            /**
             * @description until then an undo is seen by nobody; 0: nobody is told
             * @example 1767182400000
             */
            notice_at: number;
            /** @example actioned */
            outcome: string;
            /**
             * @description 0: no end, or it can't be undone
             * @example 1767182400000
             */
            undo_until: number;
        };
        "moderation.EscalateCaseRequest": {
            /**
             * @description take it back from those who decide escalated ones
             * @example false
             */
            back?: boolean;
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description to the workers of this queue, where it stays; empty: to those who decide escalated cases
             * @example
             */
            queue_id?: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.FieldCounts": {
            /**
             * @description would be refused today: held, a signature cleared, a message masked
             * @example 3
             */
            blocked: number;
            /**
             * @description title, comment, message, username or signature
             * @example comment
             */
            field: string;
            /** @example 12 */
            held: number;
            /** @example 40 */
            masked: number;
            /**
             * @description a hold or its stars go
             * @example 1
             */
            released: number;
            /** @example 90211 */
            unchanged: number;
        };
        "moderation.HeartbeatRequest": {
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
        };
        "moderation.HeartbeatResponse": {
            /** @example 1767182400000 */
            lease_until: number;
        };
        "moderation.Hit": {
            /** @example ads */
            category: string;
            /** @example 19 */
            end: number;
            /** @example cheap followers */
            entry: string;
            /** @example 120 */
            entry_id: string;
            /**
             * @description title, comment, message, username or signature
             * @example comment
             */
            field: string;
            /**
             * @description as it was written
             * @example cheap f0llowers
             */
            found: string;
            /** @example hold */
            level: string;
            /**
             * @description of that version
             * @example starter
             */
            list: string;
            /**
             * @description as the filter compares it: folded, without what only separates
             * @example cheapfollowers
             */
            normalized: string;
            /**
             * @description that found it then
             * @example 7
             */
            ruleset_version: string;
            /**
             * @description characters (code points) of the text before it; both 0: its place is not known
             * @example 4
             */
            start: number;
            techniques: string[];
        };
        "moderation.HoldRequest": {
            /**
             * @description why; it is kept in the audit log
             * @example court order of 2026-03-14
             */
            reason: string;
        };
        "moderation.LeaseRequest": {
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.LeasesRequest": {
            /** @description at most 50 */
            leases: components["schemas"]["moderation.CaseLease"][];
        };
        "moderation.LeasesResponse": {
            /** @description ids of the cases that it worked for */
            kept: string[];
            /**
             * @description of those that were renewed
             * @example 1767182400000
             */
            lease_until: number;
            /** @description and of those that one holds no more, or not as one knows them */
            lost: string[];
        };
        "moderation.ListActionsResponse": {
            data: components["schemas"]["moderation.Action"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListBatchItemsResponse": {
            data: components["schemas"]["moderation.BatchItem"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListBatchesResponse": {
            data: components["schemas"]["moderation.Batch"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListCasesResponse": {
            data: components["schemas"]["moderation.Case"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListCommentsResponse": {
            data: components["schemas"]["moderation.Comment"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListMessagesResponse": {
            data: components["schemas"]["moderation.Message"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListNoticesResponse": {
            data: components["schemas"]["moderation.Notice"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListReportsResponse": {
            data: components["schemas"]["moderation.Report"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListRestrictionsResponse": {
            data: components["schemas"]["moderation.Restriction"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListTimelineEntriesResponse": {
            data: components["schemas"]["moderation.TimelineEntry"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListUsersResponse": {
            data: components["schemas"]["moderation.User"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.ListVideosResponse": {
            data: components["schemas"]["moderation.Video"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "moderation.Measure": {
            /**
             * @description ms, of mute, suspend and ban; 0: no end
             * @example 0
             */
            ends_at?: number;
            /**
             * @description takedown, restore, limit, warn, mute, suspend or ban
             * @example takedown
             */
            kind: string;
        };
        "moderation.Message": {
            /** @example 1767182400000 */
            at: number;
            /** @example 9 */
            from_id: string;
            /** @example 77 */
            id: string;
            /** @example hello */
            text: string;
        };
        "moderation.NextCaseRequest": {
            /**
             * @description of the escalated ones; needs cases:escalated
             * @example false
             */
            escalated?: boolean;
            /** @description ids of at most 200 cases that one has just given back: they come only when nothing else is left */
            except?: string[];
            /**
             * @description of the subject; empty: any
             * @example comment
             * @enum {string}
             */
            kind?: "video" | "comment" | "user" | "message";
            /**
             * @description how many to claim at once; 0: one
             * @example 1
             */
            limit?: number;
            /** @description ids of queues that one works; none: all of them */
            queue?: string[];
        };
        "moderation.NextCaseResponse": {
            /** @description the first; not there: there is none */
            case?: components["schemas"]["moderation.Case"];
            /** @description all that were claimed, in the order of the queue; not there: there are none */
            cases?: components["schemas"]["moderation.Case"][];
        };
        "moderation.NoteRequest": {
            /**
             * @description for staff
             * @example
             */
            note?: string;
        };
        "moderation.Notice": {
            /** @example 40 */
            action_id: string;
            allowed_actions: string[];
            /** @example 6 */
            id: string;
            /** @example takedown */
            kind: string;
            /** @example 0 */
            read_at: number;
            /** @example 1767182400000 */
            send_at: number;
            /** @example 0 */
            sent_at: number;
            /**
             * @description waiting, sent or cancelled
             * @example sent
             */
            state: string;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
            /**
             * @description in the language of who asks
             * @example We took down your comment.
             */
            text: string;
        };
        "moderation.Purge": {
            /**
             * @description there was nobody else to agree
             * @example false
             */
            alone: boolean;
            /** @example 1767182400000 */
            asked_at: number;
            /** @example 5 */
            asked_by: string;
            /** @example mod */
            asked_by_name: string;
            /**
             * @description empty: nobody yet
             * @example
             */
            decided_by: string;
            /** @example  */
            decided_by_name: string;
            /**
             * @description of who asked
             * @example a court wants it gone
             */
            reason: string;
            /**
             * @example waiting
             * @enum {string}
             */
            state: "waiting" | "done";
        };
        "moderation.PurgeRequest": {
            /**
             * @description why; kept with the video and in the audit log
             * @example a court wants it gone
             */
            reason: string;
        };
        "moderation.RankPart": {
            /**
             * @description what it adds; the sum is the priority
             * @example -43200000
             */
            ms: number;
            /**
             * @description due, severity, words, reports, reliability, hold or reach
             * @example severity
             */
            name: string;
            /**
             * @description what it is reckoned from
             * @example 3
             */
            value: number;
        };
        "moderation.Report": {
            /** @description read_messages */
            allowed_actions: string[];
            /** @example 12 */
            case_id: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 0 */
            end_ms: number;
            /** @example 5 */
            id: string;
            /** @example spam */
            reason: string;
            /**
             * @description in the language of who asks
             * @example spam
             */
            reason_text: string;
            /**
             * @description of which led to an action
             * @example 3
             */
            reporter_confirmed: number;
            /** @example 8 */
            reporter_id: string;
            /** @example ben */
            reporter_name: string;
            /**
             * @description of which were no violation
             * @example 1
             */
            reporter_rejected: number;
            /**
             * @description what a report of theirs counts, 0.1 to 2; 1: nothing is known
             * @example 1.25
             */
            reporter_reliability: number;
            /**
             * @description made by the reporter so far
             * @example 4
             */
            reporter_reports: number;
            /**
             * @description part of a video
             * @example 0
             */
            start_ms: number;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
            /**
             * @description of the reporter
             * @example again and again
             */
            text: string;
        };
        "moderation.Restriction": {
            /** @example 40 */
            action_id: string;
            /** @description undo: of its action */
            allowed_actions: string[];
            causes: string[];
            /**
             * @description 0: no end
             * @example 0
             */
            ends_at: number;
            /** @example 3 */
            id: string;
            /** @example true */
            in_force: boolean;
            /**
             * @description 0: not lifted
             * @example 0
             */
            lifted_at: number;
            /**
             * @description action
             * @example 0
             */
            lifted_by: string;
            /** @example mute */
            measure: string;
            /** @example 9 */
            owner_id: string;
            /** @example ann */
            owner_name: string;
            /** @example abuse */
            policy: string;
            /** @example 1767182400000 */
            starts_at: number;
            /** @example 9 */
            subject_id: string;
            /** @example user */
            subject_kind: string;
        };
        "moderation.RouteCaseRequest": {
            /**
             * @description of the claim, if it is claimed
             * @example
             */
            lease_token?: string;
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description where it stays whatever the rules say
             * @example 3
             */
            queue_id: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.RunBatchRequest": {
            /**
             * @description of assign; 0: nobody in particular
             * @example 2
             */
            assignee_id?: string;
            /** @description and what these cases are about */
            case_ids?: string[];
            /**
             * @description how many rows were seen; a batch of far more is refused
             * @example 40
             */
            expected_total?: number;
            /** @description parameters of the list */
            filter?: components["schemas"]["moderation.BatchFilter"][];
            /** @description instead of subjects: at most 50 cases that one holds, as one knows them; of a decision */
            leases?: components["schemas"]["moderation.CaseLease"][];
            /**
             * @description a batch of more is refused
             * @example 1000
             */
            max?: number;
            /** @description of an actioned decision */
            measures?: components["schemas"]["moderation.Measure"][];
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description decide, or a measure alone; of cases also assign, snooze, escalate, release, route
             * @example decide
             */
            operation?: string;
            /**
             * @description of a decision
             * @example actioned
             * @enum {string}
             */
            outcome?: "actioned" | "no_violation" | "duplicate" | "subject_gone";
            /**
             * @description the code of an active policy; needed where something is done to somebody
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owner is told besides the policy
             * @example No advertising.
             */
            policy_text?: string;
            /**
             * @description what is searched for
             * @example
             */
            q?: string;
            /**
             * @description of route, and of escalate if not to those who decide escalated cases
             * @example 3
             */
            queue_id?: string;
            /**
             * @description instead of subjects: all rows of this list (cases, videos, comments, users) that the filter lets through
             * @example cases
             */
            resource?: string;
            /** @description what is decided about */
            subjects?: components["schemas"]["moderation.Subject"][];
            /**
             * @description what is not given is taken from it
             * @example 0
             */
            template_id?: string;
            /**
             * @description ms, of snooze
             * @example 1767182400000
             */
            until?: number;
        };
        "moderation.Similar": {
            /**
             * @description whose they are
             * @example 12
             */
            accounts: number;
            /**
             * @description the subject of the case among them
             * @example 40
             */
            items: number;
            /**
             * @description text, file or frames
             * @example text
             */
            kind: string;
            /**
             * @description of all there ever were
             * @example 3
             */
            taken_down: number;
            /**
             * @description 0: there are too few for a wave
             * @example 14
             */
            wave_id: string;
        };
        "moderation.SkipCaseRequest": {
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /**
             * @description why
             * @example not my language
             */
            reason: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.Snapshot": {
            /** @example 9 */
            author_id: string;
            /** @example ann */
            author_name: string;
            /** @description of the word filter as it judged then, one for each place; none of a private message */
            hits: components["schemas"]["moderation.Hit"][];
            /**
             * @description of a user
             * @example
             */
            name: string;
            /**
             * @description where it differs
             * @example
             */
            public_text: string;
            /**
             * @description of a user
             * @example
             */
            signature: string;
            /**
             * @description title, comment; of a private message nothing
             * @example buy cheap followers
             */
            text: string;
            /**
             * @description of a comment
             * @example 0
             */
            video_id: string;
            /** @example  */
            video_title: string;
        };
        "moderation.SnoozeCaseRequest": {
            /**
             * @description of the claim
             * @example J4ZQX2M5T7A6WPLKD3RVE2YHNC
             */
            lease_token: string;
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description ms, within 30 days
             * @example 1767182400000
             */
            until: number;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.Subject": {
            /** @example 31 */
            id: string;
            /**
             * @description video, comment, user or message
             * @example comment
             */
            kind: string;
        };
        "moderation.TimelineEntry": {
            action?: components["schemas"]["moderation.Action"];
            allowed_actions: string[];
            /** @example 1767182400000 */
            at: number;
            /**
             * @description report-5, action-40 or note-5
             * @example action-40
             */
            id: string;
            note?: components["schemas"]["policy.Note"];
            /** @description one of the three */
            report?: components["schemas"]["moderation.Report"];
        };
        "moderation.UndoRequest": {
            /**
             * @description take back all that was decided with it
             * @example false
             */
            decision?: boolean;
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description leave the case resolved; else the question is open again
             * @example false
             */
            settled?: boolean;
        };
        "moderation.User": {
            /** @description measures, and hold or release */
            allowed_actions: string[];
            /** @example http://127.0.0.1:8080/media/u/default/avatar.jpg */
            avatar_url: string;
            /** @description why it is hidden */
            causes: string[];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description ms: when it is to be erased, as its user wants; 0: never
             * @example 0
             */
            delete_at: number;
            /** @example false */
            demo: boolean;
            /**
             * @description ms: since when only an empty shell is left; 0: it is an account
             * @example 0
             */
            erased_at: number;
            /** @example 5 */
            favorite_count: number;
            /** @example 3 */
            follow_count: number;
            /** @example 14 */
            follower_count: number;
            /** @example 9 */
            id: string;
            /**
             * @description it is not erased while this is true
             * @example false
             */
            legal_hold: boolean;
            /**
             * @description 0: not muted
             * @example 0
             */
            muted_until: number;
            /** @example ann */
            name: string;
            /**
             * @description of the staff; empty: none
             * @example
             */
            role: string;
            /** @example  */
            signature: string;
            /** @description only where one account is read, for who may see strikes */
            standing?: components["schemas"]["policy.Standing"];
            /** @example false */
            system: boolean;
            /** @example 8 */
            total_favorited: number;
            /** @example 2 */
            work_count: number;
        };
        "moderation.Video": {
            /** @description measures, purge, unpurge */
            allowed_actions: string[];
            author_causes: string[];
            /** @example ann */
            author_name: string;
            /** @description why it is hidden */
            causes: string[];
            /** @example 2 */
            comment_count: number;
            /** @example http://127.0.0.1:8080/media/v/31/cover.jpg */
            cover_url: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 15000 */
            duration_ms: number;
            /** @example 3 */
            favorite_count: number;
            /** @example 1280 */
            height: number;
            /** @example 31 */
            id: string;
            /** @example true */
            listed: boolean;
            /**
             * @description signed and short-lived while it is not public; empty: it is deleted
             * @example http://127.0.0.1:8080/media/v/31/play.mp4
             */
            play_url: string;
            /** @example true */
            public: boolean;
            /** @example a day at the sea */
            public_title: string;
            /**
             * @description 0: never yet
             * @example 1767182400000
             */
            published_at: number;
            /** @description not there: nobody has asked for one */
            purge?: components["schemas"]["moderation.Purge"];
            /** @example 1048576 */
            size: number;
            /**
             * @description as it was written
             * @example a day at the sea
             */
            title: string;
            /** @example 9 */
            user_id: string;
            /** @example 720 */
            width: number;
        };
        "policy.AddNoteRequest": {
            /**
             * @description for staff
             * @example asked for a delay
             */
            text: string;
        };
        "policy.CreatePolicyRequest": {
            /**
             * @description one of the categories of words
             * @example ads
             * @enum {string}
             */
            category: "ads" | "gambling" | "fraud" | "drugs" | "violence" | "sexual" | "abuse" | "other";
            /**
             * @description small letters, digits and _; unique
             * @example self_promotion
             */
            code: string;
            /**
             * @description suggested; empty: none
             * @example takedown
             */
            measure?: string;
            /**
             * @description of it; 0: no end
             * @example 0
             */
            measure_days?: number;
            /**
             * @description of a strike; 0: none is given
             * @example 1
             */
            points?: number;
            /**
             * @description after which a strike expires; 0: never
             * @example 30
             */
            strike_days?: number;
            /**
             * @description of the rule
             * @example Unwanted advertising is not allowed.
             */
            text_en: string;
            /**
             * @description of the rule
             * @example 禁止发布垃圾广告。
             */
            text_zh: string;
            /**
             * @description of the rule
             * @example Advertising
             */
            title_en: string;
            /**
             * @description of the rule
             * @example 广告引流
             */
            title_zh: string;
        };
        "policy.CreateTemplateRequest": {
            /**
             * @description what it is for
             * @example decision
             * @enum {string}
             */
            kind: "decision" | "note";
            /** @description of a decision */
            measures?: components["schemas"]["policy.TemplateMeasure"][];
            /**
             * @description unique
             * @example Advertising, the first time
             */
            name: string;
            /**
             * @description of a decision
             * @example ads
             */
            policy?: string;
            /**
             * @description with user, item, policy or appeal_until in braces as placeholders
             * @example You advertised in your video.
             */
            text_en: string;
            /**
             * @description with user, item, policy or appeal_until in braces as placeholders
             * @example 你发布了广告。
             */
            text_zh: string;
        };
        "policy.LiftStrikeRequest": {
            /**
             * @description why, for staff
             * @example the wrong account
             */
            reason: string;
        };
        "policy.ListNotesResponse": {
            data: components["schemas"]["policy.Note"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "policy.ListPoliciesResponse": {
            data: components["schemas"]["policy.Policy"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "policy.ListPolicyVersionsResponse": {
            data: components["schemas"]["policy.PolicyVersion"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "policy.ListStrikesResponse": {
            data: components["schemas"]["policy.Strike"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "policy.ListTemplatesResponse": {
            data: components["schemas"]["policy.Template"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "policy.Note": {
            /** @description retract */
            allowed_actions: string[];
            /** @example 2 */
            author_id: string;
            /** @example mod */
            author_name: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 5 */
            id: string;
            /**
             * @description 0: it stands
             * @example 0
             */
            retracted_at: number;
            /**
             * @description empty once it is retracted
             * @example asked for a delay
             */
            text: string;
        };
        "policy.Policy": {
            /**
             * @description decisions may go by it
             * @example true
             */
            active: boolean;
            /** @description edit, activate or deactivate, delete */
            allowed_actions: string[];
            /**
             * @description ads, gambling, fraud, drugs, violence, sexual, abuse or other
             * @example ads
             */
            category: string;
            /**
             * @description what decisions name; it never changes
             * @example ads
             */
            code: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 3 */
            id: string;
            /**
             * @description suggested; empty: none
             * @example takedown
             */
            measure: string;
            /**
             * @description of it; 0: no end
             * @example 0
             */
            measure_days: number;
            /**
             * @description of a strike; 0: none is given
             * @example 1
             */
            points: number;
            /**
             * @description after which a strike expires; 0: never
             * @example 30
             */
            strike_days: number;
            /** @example Unwanted advertising is not allowed. */
            text_en: string;
            /** @example 禁止发布垃圾广告。 */
            text_zh: string;
            /**
             * @description in the language of who asks
             * @example Advertising
             */
            title: string;
            /** @example Advertising */
            title_en: string;
            /** @example 广告引流 */
            title_zh: string;
            /** @example 1767182400000 */
            updated_at: number;
            /**
             * @description of what follows
             * @example 1
             */
            version: number;
        };
        "policy.PolicySettings": {
            /** @description edit */
            allowed_actions: string[];
            /**
             * @description how long after its notice a decision can be appealed against
             * @example 14
             */
            appeal_days: number;
            /**
             * @description in how many days an appeal should be decided
             * @example 3
             */
            due_days: number;
            /**
             * @description after how many hours of a hold its author is told why
             * @example 24
             */
            hold_hours: number;
            /** @description of templates */
            placeholders: string[];
            /** @description by points; nothing carries them out */
            thresholds: components["schemas"]["policy.Threshold"][];
        };
        "policy.PolicyVersion": {
            allowed_actions: string[];
            /**
             * @description 0: the program
             * @example 2
             */
            author_id: string;
            /** @example root */
            author_name: string;
            /** @example ads */
            category: string;
            /** @example ads */
            code: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 3 */
            id: string;
            /** @example takedown */
            measure: string;
            /** @example 0 */
            measure_days: number;
            /** @example 1 */
            points: number;
            /** @example 30 */
            strike_days: number;
            /** @example Unwanted advertising is not allowed. */
            text_en: string;
            /** @example 禁止发布垃圾广告。 */
            text_zh: string;
            /** @example Advertising */
            title_en: string;
            /** @example 广告引流 */
            title_zh: string;
            /** @example 1 */
            version: number;
        };
        "policy.Standing": {
            /** @description the threshold above; not there: there is none */
            next?: components["schemas"]["policy.Threshold"];
            /**
             * @description of the strikes that count now
             * @example 6
             */
            points: number;
            /** @example 2 */
            strikes: number;
            /** @description what each policy would suggest; nothing carries it out */
            suggestions: components["schemas"]["policy.Suggestion"][];
        };
        "policy.Strike": {
            /**
             * @description the first of the decision that gave it
             * @example 40
             */
            action_id: string;
            /** @description lift */
            allowed_actions: string[];
            /**
             * @description 0: none
             * @example 12
             */
            case_id: string;
            /**
             * @description now
             * @example true
             */
            counts: boolean;
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description 0: never
             * @example 1767182400000
             */
            expires_at: number;
            /** @example 7 */
            id: string;
            /**
             * @description the undo that took it away
             * @example 0
             */
            lift_action: string;
            /** @example  */
            lift_reason: string;
            /**
             * @description 0: not lifted
             * @example 0
             */
            lifted_at: number;
            /**
             * @description account
             * @example 0
             */
            lifted_by: string;
            /** @example  */
            lifter_name: string;
            /** @example 1 */
            points: number;
            /** @example ads */
            policy: string;
            /**
             * @description in the language of who asks
             * @example Advertising
             */
            policy_title: string;
            /** @example 1 */
            policy_version: number;
            /** @example 9 */
            user_id: string;
            /** @example ann */
            user_name: string;
        };
        "policy.Suggestion": {
            /**
             * @description reckoned from now; 0: no end
             * @example 1767182400000
             */
            ends_at: number;
            /**
             * @description empty: none
             * @example suspend
             */
            measure: string;
            /**
             * @description that the user would then have
             * @example 7
             */
            points: number;
            /**
             * @description with this policy
             * @example ads
             */
            policy: string;
            /**
             * @description in the language of who asks
             * @example Advertising
             */
            title: string;
        };
        "policy.Template": {
            /** @description edit, delete */
            allowed_actions: string[];
            /** @example 2 */
            author_id: string;
            /** @example mod */
            author_name: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 4 */
            id: string;
            /**
             * @description decision or note
             * @example decision
             */
            kind: string;
            measures: components["schemas"]["policy.TemplateMeasure"][];
            /** @example Advertising, the first time */
            name: string;
            /** @example ads */
            policy: string;
            /**
             * @description with placeholders
             * @example You advertised in your video.
             */
            text_en: string;
            /**
             * @description with placeholders
             * @example 你发布了广告。
             */
            text_zh: string;
            /** @example 1767182400000 */
            updated_at: number;
        };
        "policy.TemplateMeasure": {
            /**
             * @description of mute, suspend and ban, from the decision; 0: no end
             * @example 3
             */
            days?: number;
            /**
             * @description takedown, restore, limit, warn, mute, suspend or ban
             * @example mute
             */
            kind: string;
        };
        "policy.Threshold": {
            /**
             * @description of it; 0: no end
             * @example 7
             */
            days?: number;
            /**
             * @description that is suggested
             * @example suspend
             * @enum {string}
             */
            measure: "mute" | "suspend" | "ban";
            /**
             * @description from so many on
             * @example 6
             */
            points: number;
        };
        "policy.UpdatePolicyRequest": {
            /**
             * @description decisions may go by it
             * @example true
             */
            active?: boolean;
            /**
             * @description one of the categories of words
             * @example ads
             * @enum {string}
             */
            category?: "ads" | "gambling" | "fraud" | "drugs" | "violence" | "sexual" | "abuse" | "other";
            /**
             * @description suggested; empty: none
             * @example takedown
             */
            measure?: string;
            /**
             * @description of it; 0: no end
             * @example 0
             */
            measure_days?: number;
            /**
             * @description of a strike; 0: none is given
             * @example 1
             */
            points?: number;
            /**
             * @description after which a strike expires; 0: never
             * @example 30
             */
            strike_days?: number;
            /**
             * @description of the rule
             * @example Unwanted advertising is not allowed.
             */
            text_en?: string;
            /**
             * @description of the rule
             * @example 禁止发布垃圾广告。
             */
            text_zh?: string;
            /**
             * @description of the rule
             * @example Advertising
             */
            title_en?: string;
            /**
             * @description of the rule
             * @example 广告引流
             */
            title_zh?: string;
        };
        "policy.UpdatePolicySettingsRequest": {
            /**
             * @description how long after its notice a decision can be appealed against
             * @example 14
             */
            appeal_days?: number;
            /**
             * @description in how many days an appeal should be decided
             * @example 3
             */
            due_days?: number;
            /**
             * @description after how many hours of a hold its author is told why
             * @example 24
             */
            hold_hours?: number;
            /** @description all of them, by points, at most 8 */
            thresholds?: components["schemas"]["policy.Threshold"][];
        };
        "policy.UpdateTemplateRequest": {
            /** @description of a decision */
            measures?: components["schemas"]["policy.TemplateMeasure"][];
            /**
             * @description unique
             * @example Advertising, the first time
             */
            name?: string;
            /**
             * @description of a decision
             * @example ads
             */
            policy?: string;
            /**
             * @description with user, item, policy or appeal_until in braces as placeholders
             * @example You advertised in your video.
             */
            text_en?: string;
            /**
             * @description with user, item, policy or appeal_until in braces as placeholders
             * @example 你发布了广告。
             */
            text_zh?: string;
        };
        "queue.CreateQueueRequest": {
            /**
             * @description rules send cases to it; true unless given
             * @example true
             */
            active?: boolean;
            /**
             * @description after its opening a case is due; a day unless given
             * @example 3600000
             */
            due_ms?: number;
            /**
             * @description small letters, digits and hyphens
             * @example minors
             */
            name: string;
            /**
             * @description among the queues; 100 unless given
             * @example 10
             */
            position?: number;
            /** @description that work it */
            roles?: string[];
            /** @description who work it by name */
            staff_ids?: string[];
            /**
             * @description the name unless given
             * @example Danger to minors
             */
            title_en?: string;
            /**
             * @description the name unless given
             * @example 危害未成年人
             */
            title_zh?: string;
        };
        "queue.ListQueuesResponse": {
            data: components["schemas"]["queue.Queue"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "queue.Queue": {
            /**
             * @description rules send cases to it
             * @example true
             */
            active: boolean;
            /** @description edit, delete */
            allowed_actions: string[];
            /**
             * @description the default queue
             * @example false
             */
            built_in: boolean;
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description of these, those that should be decided already
             * @example 2
             */
            due: number;
            /**
             * @description after its opening a case is due
             * @example 3600000
             */
            due_ms: number;
            /** @example 3 */
            id: string;
            /**
             * @description cases, counted to 10,000
             * @example 12
             */
            live: number;
            /** @example true */
            live_exact: boolean;
            /**
             * @description who asks works it
             * @example true
             */
            mine: boolean;
            /** @example minors */
            name: string;
            /**
             * @description when the one that is due first was opened; 0: there is none
             * @example 1767182400000
             */
            oldest: number;
            /**
             * @description among the queues, smallest first
             * @example 10
             */
            position: number;
            /** @description that work it; with staff empty, too: everybody who decides cases */
            roles: string[];
            /** @description who work it by name */
            staff: components["schemas"]["queue.QueueMember"][];
            /**
             * @description in the language of who asks
             * @example Danger to minors
             */
            title: string;
            /** @example Danger to minors */
            title_en: string;
            /** @example 危害未成年人 */
            title_zh: string;
            /** @example 1767182400000 */
            updated_at: number;
            /** @example 1 */
            version: number;
        };
        "queue.QueueMember": {
            /** @example 2 */
            id: string;
            /** @example mod */
            name: string;
        };
        "queue.QueueMoves": {
            /** @example 17 */
            cases: number;
            /** @example 1 */
            from_queue: string;
            /** @example 3 */
            to_queue: string;
        };
        "queue.RouteRule": {
            /** @description of the words that held it; empty: any */
            categories?: string[];
            /** @description of subjects: video, comment, user, message; empty: any */
            kinds?: string[];
            /**
             * @description of the worse of reason and category
             * @example 0
             */
            min_severity?: number;
            /**
             * @description its owner's account was younger; 0: any
             * @example 0
             */
            new_account_days?: number;
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description where cases go for which all of the rest holds
             * @example 3
             */
            queue_id: string;
            /** @description of reports, or words, wave, registration, premoderation; empty: any */
            reasons?: string[];
            /** @description of the text: han, japanese, hangul, latin, cyrillic, arabic, devanagari, thai, other, none; empty: any */
            scripts?: string[];
            /**
             * @description reported, automatic; empty: any
             * @example reported
             */
            source?: string;
        };
        "queue.RouteTest": {
            /**
             * @description these are all
             * @example true
             */
            exact: boolean;
            /**
             * @description live cases
             * @example 120
             */
            looked_at: number;
            /** @description live cases */
            moves: components["schemas"]["queue.QueueMoves"][];
            /**
             * @description a moderator put it there, so no rule moves it
             * @example false
             */
            pinned: boolean;
            /**
             * @description of the sample; 0: there was none
             * @example 3
             */
            queue_id: string;
            /** @example minors */
            queue_name: string;
            /**
             * @description the place of the one that decides, from 1; 0: none does
             * @example 2
             */
            rule: number;
        };
        "queue.Routes": {
            /** @description edit */
            allowed_actions: string[];
            /** @description the first that holds decides; else it is the default queue */
            rules: components["schemas"]["queue.RouteRule"][];
            /** @example 1767182400000 */
            updated_at: number;
            /**
             * @description 0: nobody
             * @example 2
             */
            updated_by: string;
            /** @example 4 */
            version: number;
        };
        "queue.SetRoutesRequest": {
            /** @description all of them, in order */
            rules: components["schemas"]["queue.RouteRule"][];
            /**
             * @description as it is known
             * @example 4
             */
            version: number;
        };
        "queue.TestRoutesRequest": {
            /**
             * @description of its owner
             * @example 30
             */
            account_age_days?: number;
            /**
             * @description where would this case go? then the rest is not looked at
             * @example 12
             */
            case_id?: string;
            /**
             * @description of the words that held it
             * @example
             */
            category?: string;
            /**
             * @description or one that need not exist, about a video, comment, user or message
             * @example comment
             */
            kind?: string;
            /**
             * @description of its report
             * @example spam
             */
            reason?: string;
            /** @description a draft, in order */
            rules: components["schemas"]["queue.RouteRule"][];
            /**
             * @description reported or automatic
             * @example reported
             */
            source?: string;
            /**
             * @description whose script is looked at
             * @example buy cheap followers
             */
            text?: string;
        };
        "queue.UpdateQueueRequest": {
            /**
             * @description rules send cases to it
             * @example true
             */
            active?: boolean;
            /**
             * @description after its opening a case is due
             * @example 3600000
             */
            due_ms?: number;
            /**
             * @description small letters, digits and hyphens
             * @example minors
             */
            name?: string;
            /**
             * @description among the queues
             * @example 10
             */
            position?: number;
            /** @description all that work it */
            roles?: string[];
            /** @description all who work it by name */
            staff_ids?: string[];
            /**
             * @description in English
             * @example Danger to minors
             */
            title_en?: string;
            /**
             * @description in Chinese
             * @example 危害未成年人
             */
            title_zh?: string;
            /**
             * @description as it is known
             * @example 1
             */
            version: number;
        };
        "role.CreateRoleRequest": {
            /** @description permissions it gives */
            allow?: string[];
            /** @description permissions it takes */
            deny?: string[];
            /**
             * @description the role it starts from
             * @example moderator
             */
            inherits?: string;
            /**
             * @description small letters, digits and hyphens; it stays
             * @example trainee
             */
            name: string;
            /**
             * @description below that of who makes it; 1 unless given
             * @example 20
             */
            rank?: number;
            /**
             * @description its members need an authenticator; true unless given
             * @example true
             */
            require_totp?: boolean;
            /**
             * @description for people
             * @example Trainee
             */
            title?: string;
        };
        "role.ExplainResponse": {
            /** @example true */
            allowed: boolean;
            /** @description that decided: role, object, action, effect; empty: none did */
            rule: string[];
            /** @example a rule of moderator allows cases:work */
            text: string;
        };
        "role.ListPermissionsResponse": {
            data: components["schemas"]["role.Permission"][];
            /** @example  */
            next_cursor: string;
            /** @example 60 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "role.ListRolesResponse": {
            data: components["schemas"]["role.Role"][];
            /** @example  */
            next_cursor: string;
            /** @example 6 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "role.Permission": {
            /** @example work */
            action: string;
            /** @example cases:work */
            id: string;
            /** @example cases */
            object: string;
            /**
             * @description in the language that was asked for
             * @example take cases, decide, escalate and snooze them
             */
            title: string;
        };
        "role.Role": {
            /** @description its own rules: permissions it gives */
            allow: string[];
            allowed_actions: string[];
            /** @example false */
            built_in: boolean;
            /** @example 1767182400000 */
            created_at: number;
            /** @description and takes; these win */
            deny: string[];
            /** @example 6 */
            id: string;
            /**
             * @description the role it starts from; empty: none
             * @example moderator
             */
            inherits: string;
            /** @example 2 */
            members: number;
            /** @example trainee */
            name: string;
            /** @description what it comes to */
            permissions: string[];
            /**
             * @description who may act on whom: only on lower ones
             * @example 20
             */
            rank: number;
            /**
             * @description its members need an authenticator
             * @example true
             */
            require_totp: boolean;
            /** @example Trainee */
            title: string;
            /** @example 1767182400000 */
            updated_at: number;
        };
        "role.UpdateRoleRequest": {
            /** @description all permissions it gives */
            allow?: string[];
            /** @description all permissions it takes */
            deny?: string[];
            /**
             * @description the role it starts from; empty: none
             * @example moderator
             */
            inherits?: string;
            /**
             * @description below that of who edits it
             * @example 20
             */
            rank?: number;
            /**
             * @description its members need an authenticator
             * @example true
             */
            require_totp?: boolean;
            /**
             * @description for people
             * @example Trainee
             */
            title?: string;
        };
        "scan.ApplyWordsRequest": {
            /**
             * @description for staff
             * @example spam of this week
             */
            note?: string;
            /**
             * @description the dry run of these words that was looked at
             * @example 3
             */
            scan_id: string;
        };
        "scan.EntryStats": {
            allowed_actions: string[];
            /**
             * @description of them: moderators acted
             * @example 5
             */
            confirmed: number;
            /** @example cheap followers */
            entry: string;
            /**
             * @description texts
             * @example 90
             */
            hits: number;
            /**
             * @description items that it put on hold
             * @example 31
             */
            holds: number;
            /**
             * @description of the entry
             * @example 120
             */
            id: string;
            /**
             * @description of them: moderators let them go
             * @example 20
             */
            overturned: number;
            /**
             * @description per cent of the decided ones that were confirmed; -1: none is decided
             * @example 20
             */
            precision: number;
            /**
             * @description it is often overturned: look at it
             * @example true
             */
            review: boolean;
        };
        "scan.ListEntryStatsResponse": {
            data: components["schemas"]["scan.EntryStats"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "scan.ListScanSamplesResponse": {
            data: components["schemas"]["scan.ScanSample"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "scan.ListScansResponse": {
            data: components["schemas"]["scan.Scan"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "scan.SampleHit": {
            /** @example 19 */
            end: number;
            /** @example cheap followers */
            entry: string;
            /** @example 120 */
            entry_id: string;
            /** @example cheap f0llowers */
            found: string;
            /**
             * @description what it does there
             * @example hold
             */
            level: string;
            /**
             * @description characters (code points) before it
             * @example 4
             */
            start: number;
            /** @description that were needed to see it */
            techniques: string[];
        };
        "scan.Scan": {
            /**
             * @description 0: the command line
             * @example 2
             */
            actor_id: string;
            /** @example sen */
            actor_name: string;
            /** @description cancel, apply */
            allowed_actions: string[];
            /**
             * @description ruleset that was in force
             * @example 7
             */
            base_version: string;
            /**
             * @description of the draft that it judges by
             * @example b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd
             */
            checksum: string;
            /** @description what the draft would do */
            counts: components["schemas"]["moderation.FieldCounts"][];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description ids that were passed
             * @example 1000
             */
            done: number;
            /** @example 42 */
            entries: number;
            /** @description kinds of text that it looks at */
            fields: string[];
            /**
             * @description 0: not at its end
             * @example 1767182460000
             */
            finished_at: number;
            /**
             * @description cases a day more than today; below zero: less
             * @example 1.4
             */
            forecast: number;
            /**
             * @description of how many days of items that is reckoned
             * @example 30
             */
            forecast_days: number;
            /**
             * @description texts a day that would be refused; reckoned as forecast is
             * @example 0.2
             */
            forecast_refused: number;
            /** @example 3 */
            id: string;
            /** @example  */
            last_error: string;
            /**
             * @description queued, running, done, dead or cancelled
             * @example done
             */
            state: string;
            /** @example 1000 */
            total: number;
        };
        "scan.ScanSample": {
            allowed_actions: string[];
            /** @example cheap followers */
            entry: string;
            /**
             * @description the strongest; 0: none
             * @example 120
             */
            entry_id: string;
            /** @example comment */
            field: string;
            hits: components["schemas"]["scan.SampleHit"][];
            /** @example 8 */
            id: string;
            /**
             * @description of the draft's verdict
             * @example hold
             */
            level: string;
            /**
             * @description blocked, held, masked or released
             * @example held
             */
            outcome: string;
            /**
             * @description as others would see it
             * @example buy cheap f0llowers
             */
            public_text: string;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
            /**
             * @description empty: it is gone, or another one by now
             * @example buy cheap f0llowers
             */
            text: string;
            /**
             * @description who wrote it
             * @example 9
             */
            user_id: string;
        };
        "scan.StartScanRequest": {
            /**
             * @description kinds of text: title, comment, message, username, signature; all unless given
             * @example [
             *       "comment",
             *       "title"
             *     ]
             */
            fields?: string[];
        };
        "session.ConfirmRequest": {
            /**
             * @description what the new authenticator shows
             * @example 123456
             */
            code: string;
        };
        "session.CreateTokenRequest": {
            /**
             * @description how long it is good; 0: 30
             * @example 30
             */
            days?: number;
            /**
             * @description what it is for
             * @example nightly report
             */
            name: string;
            /** @description permissions, of those that its maker has */
            scopes: string[];
        };
        "session.EnrolResponse": {
            /**
             * @description the address as a picture, SVG
             * @example <svg/>
             */
            qr: string;
            /**
             * @description for typing it in
             * @example GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ
             */
            secret: string;
            /** @example otpauth://totp/vireo:ann?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ */
            uri: string;
        };
        "session.ListSessionsResponse": {
            data: components["schemas"]["session.SignedIn"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "session.ListTokensResponse": {
            data: components["schemas"]["session.Token"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "session.PasswordRequest": {
            /**
             * @description the new one
             * @example correct horse battery
             */
            new_password: string;
            /**
             * @description the password until now
             * @example k7mq-2xnp-w9tc-hv4d
             */
            old_password: string;
        };
        "session.PermissionsResponse": {
            data: string[];
            /** @example 2 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "session.RecoveryCodesResponse": {
            /** @description each works once; they are told here and nowhere else */
            recovery_codes: string[];
        };
        "session.Session": {
            /**
             * @description for the header X-CSRF-Token of every change; empty for a script
             * @example 4QK0m…
             */
            csrf_token: string;
            /**
             * @description ms: at the latest
             * @example 1767225600000
             */
            expires_at: number;
            /** @description what has to be done before anything else: password, totp */
            pending: string[];
            /** @description what may be done */
            permissions: string[];
            /** @example 40 */
            rank: number;
            /** @example moderator */
            role: string;
            /**
             * @description ms: until when irreversible acts are open
             * @example 0
             */
            stepped_up_to: number;
            /**
             * @description an authenticator is set up
             * @example true
             */
            totp: boolean;
            /** @example 7 */
            user_id: string;
            /** @example ann */
            username: string;
        };
        "session.SignInRequest": {
            /**
             * @description of the authenticator, or a recovery code; who has none leaves it out
             * @example 123456
             */
            code?: string;
            /**
             * @description the password for the panel
             * @example correct horse battery
             */
            password: string;
            /**
             * @description the account's name
             * @example ann
             */
            username: string;
        };
        "session.SignedIn": {
            /** @example 192.0.2.7 */
            address: string;
            /** @example Mozilla/5.0 */
            agent: string;
            allowed_actions: string[];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description the one that asks
             * @example true
             */
            current: boolean;
            /**
             * @description when it ends if it is not used
             * @example 1767184200000
             */
            expires_at: number;
            /** @example 12 */
            id: string;
            /** @example 1767182400000 */
            used_at: number;
            /** @example 7 */
            user_id: string;
            /** @example ann */
            username: string;
        };
        "session.StepUpRequest": {
            /**
             * @description or a code
             * @example 123456
             */
            code?: string;
            /**
             * @description either the password
             * @example correct horse battery
             */
            password?: string;
        };
        "session.StepUpResponse": {
            /**
             * @description ms
             * @example 1767225600000
             */
            stepped_up_to: number;
        };
        "session.Token": {
            allowed_actions: string[];
            /** @example 1767182400000 */
            created_at: number;
            /** @example 1769774400000 */
            expires_at: number;
            /** @example 3 */
            id: string;
            /** @example nightly report */
            name: string;
            /** @description permissions */
            scopes: string[];
            /**
             * @description told once, when it is made; empty in lists
             * @example
             */
            token: string;
            /**
             * @description 0: never
             * @example 0
             */
            used_at: number;
            /** @example 7 */
            user_id: string;
            /** @example ann */
            username: string;
        };
        "staff.CreateStaffRequest": {
            /**
             * @description that the account gets
             * @example moderator
             */
            role: string;
            /**
             * @description of an account that exists
             * @example ann
             */
            username: string;
        };
        "staff.ListStaffResponse": {
            data: components["schemas"]["staff.Member"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "staff.Member": {
            allowed_actions: string[];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description kept out of the panel
             * @example false
             */
            disabled: boolean;
            /**
             * @description the account's
             * @example 7
             */
            id: string;
            /**
             * @description the password was given out and has to be changed
             * @example false
             */
            one_time: boolean;
            /**
             * @description told once, when it is made: of one use; empty otherwise
             * @example
             */
            password: string;
            /**
             * @description left
             * @example 10
             */
            recovery_codes: number;
            /** @example moderator */
            role: string;
            /**
             * @description 0: never
             * @example 1767182400000
             */
            signed_in_at: number;
            /**
             * @description the account is, so it is kept out, too
             * @example false
             */
            suspended: boolean;
            /**
             * @description an authenticator is set up
             * @example true
             */
            totp: boolean;
            /** @example ann */
            username: string;
        };
        "staff.UpdateStaffRequest": {
            /**
             * @description keep out of the panel
             * @example false
             */
            disabled?: boolean;
            /**
             * @description another role; user: staff no more
             * @example senior
             */
            role?: string;
        };
        "stat.AgeCount": {
            /**
             * @description counted to 10,000
             * @example true
             */
            exact: boolean;
            /** @example 7 */
            n: number;
            /**
             * @description younger than this, and not younger than the one before; 0: any age
             * @example 3600000
             */
            under_ms: number;
        };
        "stat.AppealsResponse": {
            /** @description from appeal to decision */
            decision: components["schemas"]["stat.Percentiles"];
            /** @example 2026-01-01 */
            from: string;
            /** @description now, whatever the span */
            open: components["schemas"]["stat.OpenAppeals"];
            /**
             * @description overturned and partly, by those decided
             * @example 0.375
             */
            overturn_rate: number;
            /** @example 2 */
            overturned: number;
            /** @example 1 */
            partly: number;
            /** @example 9 */
            received: number;
            /**
             * @description they were moot before anybody decided
             * @example 0
             */
            settled: number;
            /** @example 2026-01-28 */
            to: string;
            /** @example 5 */
            upheld: number;
            /** @example UTC */
            zone: string;
        };
        "stat.ExportRequest": {
            /**
             * @description begin with a byte order mark, for Excel
             * @example false
             */
            bom?: boolean;
            /** @description in this order; none: all */
            columns?: string[];
            /** @description parameters of the list */
            filter?: components["schemas"]["stat.Filter"][];
            /**
             * @description of names for people; empty: the request's
             * @example en
             * @enum {string}
             */
            language?: "en" | "zh";
            /**
             * @description the list's search
             * @example
             */
            q?: string;
            /**
             * @description the path of a list
             * @example cases
             */
            resource: string;
        };
        "stat.ExportResource": {
            columns: string[];
            /** @example cases */
            name: string;
            /**
             * @description the filter that has to be there, with one id: what the list is of; empty: none
             * @example
             */
            needs: string;
        };
        "stat.Exposure": {
            /** @example  */
            hint: string;
            /**
             * @description the last act
             * @example 1767182400000
             */
            last_at: number;
            /**
             * @description cases of severity 3 and 4 since the last break
             * @example 4
             */
            severe: number;
            /** @description cases viewed in it, by severity from 0 to 4 */
            shift: number[];
            /**
             * @description when the shift began
             * @example 1767175200000
             */
            shift_at: number;
            /**
             * @description worked in it
             * @example 6300000
             */
            shift_ms: number;
            /** @description why it is time for a break: time, severe */
            take_break: string[];
            /** @description cases viewed today, by severity from 0 to 4 */
            today: number[];
            /** @example 3 */
            user_id: string;
            /** @example mod */
            username: string;
            /**
             * @description when the work since the last break began
             * @example 1767178800000
             */
            work_at: number;
            /** @example 3600000 */
            work_ms: number;
            /**
             * @description that was less than ten minutes ago
             * @example true
             */
            working: boolean;
        };
        "stat.ExposureResponse": {
            /** @description in the order of their names */
            data: components["schemas"]["stat.Exposure"][];
        };
        "stat.Filter": {
            /**
             * @description a parameter of the list, such as state or created_at_gte
             * @example state
             */
            name: string;
            /** @description of which one has to hold */
            values: string[];
        };
        "stat.FlowPoint": {
            /** @example 7 */
            actioned: number;
            /** @example 0 */
            appeals: number;
            /**
             * @description the first one of a week or month
             * @example 2026-01-01
             */
            day: string;
            /** @example 0 */
            duplicate: number;
            holds: components["schemas"]["stat.Judged"];
            /** @example 4 */
            no_violation: number;
            /** @example 12 */
            opened: number;
            posted: components["schemas"]["stat.Posted"];
            reports: components["schemas"]["stat.Judged"];
            /** @example 1 */
            subject_gone: number;
        };
        "stat.FlowResponse": {
            /** @example 2026-01-01 */
            from: string;
            points: components["schemas"]["stat.FlowPoint"][];
            /** @example 2026-01-28 */
            to: string;
            /** @example UTC */
            zone: string;
        };
        "stat.Judged": {
            /**
             * @description in cases that were actioned
             * @example 41
             */
            confirmed: number;
            /** @example 60 */
            received: number;
            /**
             * @description in cases without a violation
             * @example 9
             */
            rejected: number;
        };
        "stat.ListExportsResponse": {
            data: components["schemas"]["stat.ExportResource"][];
        };
        "stat.ModeratorStats": {
            /** @example 14400000 */
            active_ms: number;
            /**
             * @description without a case
             * @example 4
             */
            acts: number;
            /**
             * @description decided
             * @example 0
             */
            appeals: number;
            /**
             * @description of both, in batches
             * @example 0
             */
            bulk: number;
            /** @example 60 */
            claims: number;
            /**
             * @description of cases
             * @example 55
             */
            decisions: number;
            /** @example 1 */
            escalations: number;
            /** @description from claim to decision */
            handling: components["schemas"]["stat.Percentiles"];
            measures: components["schemas"]["stat.NamedCount"][];
            /**
             * @description overturned, by their measures in the span
             * @example 0.03
             */
            overturn_rate: number;
            /**
             * @description of their measures, undone by somebody else in the span
             * @example 2
             */
            overturned: number;
            /** @example 2 */
            skips: number;
            /**
             * @description of their measures, undone by themselves
             * @example 1
             */
            undone_self: number;
            /** @example 1 */
            undos: number;
            /** @example 3 */
            user_id: string;
            /** @example mod */
            username: string;
        };
        "stat.ModeratorsResponse": {
            /** @example 2026-01-01 */
            from: string;
            /** @description in the order of their names */
            moderators: components["schemas"]["stat.ModeratorStats"][];
            /** @example 2026-01-28 */
            to: string;
            /** @example UTC */
            zone: string;
        };
        "stat.NamedCount": {
            /** @example 12 */
            n: number;
            /** @example takedown */
            name: string;
        };
        "stat.OpenAppeals": {
            /** @description by how long they wait */
            ages: components["schemas"]["stat.AgeCount"][];
            /** @description by how much time is left until the deadline; those that are overdue are in none */
            due: components["schemas"]["stat.AgeCount"][];
            /**
             * @description each part is counted to 10,000
             * @example true
             */
            exact: boolean;
            /** @example 4 */
            n: number;
            /**
             * @description the first deadline, which may be over; 0: none is open
             * @example 1767441600000
             */
            next_due_at: number;
            /**
             * @description 0: none is open
             * @example 1767182400000
             */
            oldest_at: number;
            /** @example 1 */
            overdue: number;
        };
        "stat.OverviewResponse": {
            /** @example 3 */
            appeals: number;
            decision: components["schemas"]["stat.Percentiles"];
            /** @example 2026-01-01 */
            from: string;
            holds: components["schemas"]["stat.Judged"];
            kinds: components["schemas"]["stat.Share"][];
            /** @example 120 */
            opened: number;
            outcomes: components["schemas"]["stat.Share"][];
            posted: components["schemas"]["stat.Posted"];
            queues: components["schemas"]["stat.QueueStats"][];
            reasons: components["schemas"]["stat.Share"][];
            reports: components["schemas"]["stat.Judged"];
            /** @example 118 */
            resolved: number;
            /** @example 2026-01-28 */
            to: string;
            /**
             * @description in which the days are
             * @example UTC
             */
            zone: string;
        };
        "stat.Percentiles": {
            /**
             * @description half took no longer; to about a fifth, as is the next
             * @example 310000
             */
            median_ms: number;
            /** @example 42 */
            n: number;
            /** @example 5400000 */
            p90_ms: number;
            /** @example 9100000 */
            p95_ms: number;
        };
        "stat.Posted": {
            /** @example 2900 */
            comments: number;
            /** @example 80 */
            users: number;
            /** @example 310 */
            videos: number;
        };
        "stat.QueueStats": {
            ages: components["schemas"]["stat.AgeCount"][];
            /** @description from opening to decision */
            decision: components["schemas"]["stat.Percentiles"];
            /** @example true */
            exact: boolean;
            /** @example default */
            name: string;
            /**
             * @description 0: none is open
             * @example 1767182400000
             */
            oldest_at: number;
            /**
             * @description now
             * @example 12
             */
            open: number;
            /**
             * @description in the span
             * @example 120
             */
            opened: number;
            /** @example 1 */
            queue_id: string;
            /** @example 118 */
            resolved: number;
            /** @example Everything else */
            title: string;
        };
        "stat.Share": {
            /** @example spam */
            name: string;
            /** @example 30 */
            opened: number;
            /** @example 28 */
            resolved: number;
            /** @example spam */
            text: string;
        };
        "stat.WordTotal": {
            /** @example 31 */
            blocked: number;
            /** @example 9 */
            entry_id: string;
            /** @example 0 */
            held: number;
            /** @example 31 */
            hits: number;
            /** @example 0 */
            masked: number;
            /** @example 0 */
            observed: number;
            /** @example cheap followers */
            text: string;
        };
        "stat.WordsResponse": {
            /** @example 2026-01-01 */
            from: string;
            /** @example 2026-01-28 */
            to: string;
            /** @description the most frequent, at most 50 */
            words: components["schemas"]["stat.WordTotal"][];
            /** @example UTC */
            zone: string;
        };
        "system.HealthResponse": {
            /** @example ok */
            status: string;
            /** @example 0.1.0 */
            version: string;
        };
        "system.ListReplicasResponse": {
            data: components["schemas"]["system.Replica"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "system.Replica": {
            /**
             * @description it listens on
             * @example 127.0.0.1:8080
             */
            address: string;
            allowed_actions: string[];
            /** @example J4ZQX2M5T7A6WPLKD3RVE2YHNC */
            id: string;
            /**
             * @description ok or stale
             * @example ok
             */
            policy_state: string;
            /**
             * @description of the roles it decides by
             * @example 3
             */
            policy_version: number;
            /**
             * @description its version
             * @example 0.1.0
             */
            program: string;
            /**
             * @description why the wanted one is not in force here
             * @example
             */
            ruleset_error: string;
            /**
             * @description since the wanted one was published, while another one judges here; 0: it judges
             * @example 0
             */
            ruleset_lag_ms: number;
            /**
             * @description ok, empty, missing, loading, stale or failed
             * @example ok
             */
            ruleset_state: string;
            /**
             * @description it judges by
             * @example 7
             */
            ruleset_version: number;
            /**
             * @description in force, as the database says
             * @example 7
             */
            ruleset_wanted: number;
            /** @example 1767182400000 */
            seen_at: number;
            /** @example 1767182400000 */
            started_at: number;
        };
        "view.CreateSavedViewRequest": {
            /** @description of the list's records */
            columns?: string[];
            /** @description names of the list */
            filters?: components["schemas"]["view.Filter"][];
            /**
             * @description one of its kind among one's own
             * @example overdue
             */
            name: string;
            /**
             * @description what is searched for
             * @example
             */
            q?: string;
            /**
             * @description a list of this API
             * @example cases
             */
            resource: string;
            /**
             * @description a role, or * for everybody; needs saved-views:share
             * @example
             */
            shared_with?: string;
            /**
             * @description as in a query
             * @example due_at
             */
            sort?: string;
        };
        "view.Filter": {
            /**
             * @description a parameter of the list, such as state or created_at_gte
             * @example state
             */
            name: string;
            /** @description of which one has to hold */
            values: string[];
        };
        "view.ListSavedViewsResponse": {
            data: components["schemas"]["view.SavedView"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "view.SavedView": {
            /** @description default, edit, delete */
            allowed_actions: string[];
            /** @description in order; none: those of the panel */
            columns: string[];
            /** @example 1767182400000 */
            created_at: number;
            filters: components["schemas"]["view.Filter"][];
            /** @example 4 */
            id: string;
            /**
             * @description the list of who asks begins with it
             * @example false
             */
            is_default: boolean;
            /** @example overdue */
            name: string;
            /** @example  */
            q: string;
            /** @example cases */
            resource: string;
            /**
             * @description a role, * for everybody, or empty: nobody
             * @example moderator
             */
            shared_with: string;
            /**
             * @description empty: the list's own order
             * @example due_at
             */
            sort: string;
            /** @example 1767182400000 */
            updated_at: number;
            /** @example 2 */
            user_id: string;
            /** @example mod */
            username: string;
        };
        "view.UpdateSavedViewRequest": {
            /** @description all of them */
            columns?: string[];
            /** @description all of them */
            filters?: components["schemas"]["view.Filter"][];
            /**
             * @description one of its kind among one's own
             * @example overdue
             */
            name?: string;
            /**
             * @description what is searched for
             * @example
             */
            q?: string;
            /**
             * @description a role, *, or empty: nobody
             * @example
             */
            shared_with?: string;
            /**
             * @description as in a query
             * @example due_at
             */
            sort?: string;
        };
        "wave.DecideWaveRequest": {
            /** @description items that are left as they are */
            except?: components["schemas"]["moderation.Subject"][];
            /** @description of an actioned decision */
            measures?: components["schemas"]["moderation.Measure"][];
            /**
             * @description for staff
             * @example
             */
            note?: string;
            /**
             * @description of the decision
             * @example actioned
             * @enum {string}
             */
            outcome: "actioned" | "no_violation" | "duplicate" | "subject_gone";
            /**
             * @description the rule
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owners are told
             * @example No advertising.
             */
            policy_text?: string;
        };
        "wave.DecideWaveResponse": {
            /** @description undo it by batches/{id}/undo */
            batch: components["schemas"]["moderation.Batch"];
            /**
             * @description the wave has more items than a batch can: decide once more
             * @example false
             */
            more: boolean;
        };
        "wave.ListWaveItemsResponse": {
            data: components["schemas"]["wave.WaveItem"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "wave.ListWavesResponse": {
            data: components["schemas"]["wave.Wave"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "wave.Wave": {
            /**
             * @description whose they are
             * @example 12
             */
            accounts: number;
            /** @description decide */
            allowed_actions: string[];
            /** @description that a decision may have */
            allowed_measures: string[];
            /**
             * @description that decided it last; 0: none
             * @example 0
             */
            batch_id: string;
            /** @example 1767182400000 */
            first_seen: number;
            /** @example 14 */
            id: string;
            /** @example 40 */
            items: number;
            /**
             * @description text, file or frames: what is equal, or nearly
             * @example text
             */
            kind: string;
            /** @example 1767182400000 */
            last_seen: number;
            /**
             * @description how many of the items are private messages
             * @example 0
             */
            messages: number;
            /** @example 2 */
            open_cases: number;
            /** @example 31 */
            sample_id: string;
            /**
             * @description empty: they are all private messages
             * @example comment
             */
            sample_kind: string;
            /**
             * @description of one item; of a private message nothing
             * @example buy cheap followers
             */
            sample_text: string;
            /**
             * @description of all there ever were
             * @example 0
             */
            taken_down: number;
        };
        "wave.WaveItem": {
            /** @description measures */
            allowed_actions: string[];
            /**
             * @description live; 0: none
             * @example 0
             */
            case_id: string;
            /** @description why it is hidden */
            causes: string[];
            /** @example 1767182400000 */
            created_at: number;
            /**
             * @description its author has deleted it
             * @example false
             */
            gone: boolean;
            /** @example 501 */
            id: string;
            /** @example 9 */
            owner_id: string;
            /** @example ann */
            owner_name: string;
            /** @example true */
            public: boolean;
            /** @example 31 */
            subject_id: string;
            /**
             * @description video, comment or message
             * @example comment
             */
            subject_kind: string;
            /** @example buy cheap followers */
            text: string;
        };
        "word.BadLine": {
            /**
             * @description of the file, from 1
             * @example 3
             */
            line: number;
            /** @example the text is empty */
            reason: string;
        };
        "word.CreateWordEntryRequest": {
            /**
             * @description ms; 0: never
             * @example 0
             */
            expires_at?: number;
            /**
             * @description what it does
             * @example hold
             * @enum {string}
             */
            level?: "allow" | "observe" | "mask" | "hold" | "block";
            /**
             * @description of the list it goes into
             * @example 4
             */
            list_id: string;
            /**
             * @description how it has to stand in a text; auto unless given
             * @example auto
             * @enum {string}
             */
            match?: "auto" | "substring" | "word";
            /**
             * @description for people
             * @example
             */
            note?: string;
            /** @description techniques that do not count for it */
            off?: string[];
            /** @description for people */
            tags?: string[];
            /**
             * @description the phrase
             * @example cheap followers
             */
            text?: string;
        };
        "word.CreateWordListRequest": {
            /**
             * @description other unless given
             * @example ads
             */
            category?: string;
            /**
             * @description unique
             * @example spam
             */
            name: string;
            /**
             * @description for people
             * @example
             */
            note?: string;
            /**
             * @description the role that edits it, besides higher ones
             * @example
             */
            owner_role?: string;
        };
        "word.DraftResponse": {
            /**
             * @description how many, as are the next two
             * @example 1
             */
            added: number;
            allowed_actions: string[];
            /** @example 2 */
            changed: number;
            /** @description at most 1,000 */
            changes: components["schemas"]["word.WordChange"][];
            /**
             * @description of the whole draft
             * @example b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd
             */
            checksum: string;
            /**
             * @description what it says about techniques differs
             * @example false
             */
            policy: boolean;
            /** @example 0 */
            removed: number;
        };
        "word.ImportWordsRequest": {
            /**
             * @description of lines that name none; empty: that of the list, or other
             * @example ads
             */
            category?: string;
            /**
             * @description only tell what would change
             * @example true
             */
            dry_run?: boolean;
            /**
             * @description of lines that name none; mask unless given
             * @example hold
             * @enum {string}
             */
            level?: "allow" | "observe" | "mask" | "hold" | "block";
            /**
             * @description by name, of lines that name none; it is made if there is none
             * @example spam
             */
            list: string;
            /**
             * @description of lines that name none; auto unless given
             * @example auto
             * @enum {string}
             */
            match?: "auto" | "substring" | "word";
            /**
             * @description the file: one entry a line, or CSV with a header
             * @example cheap followers
             */
            text: string;
        };
        "word.ImportWordsResponse": {
            /**
             * @description how many, as are the next five
             * @example 2
             */
            added: number;
            /**
             * @description with any of them nothing is imported
             * @example 0
             */
            bad: number;
            /** @description at most 1,000, in the file's order */
            bad_lines: components["schemas"]["word.BadLine"][];
            /** @example 0 */
            changed: number;
            /** @description at most 1,000; before is what the draft says */
            changes: components["schemas"]["word.WordChange"][];
            /**
             * @description false: nothing has changed
             * @example false
             */
            imported: boolean;
            new_lists: string[];
            /**
             * @description lines equal to one before them
             * @example 1
             */
            repeated: number;
            /** @example 0 */
            unchanged: number;
        };
        "word.ListRulesetsResponse": {
            data: components["schemas"]["word.Ruleset"][];
            /** @example  */
            next_cursor: string;
            /** @example 7 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "word.ListWordEntriesResponse": {
            data: components["schemas"]["word.WordEntry"][];
            /** @example  */
            next_cursor: string;
            /** @example 42 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "word.ListWordHitsResponse": {
            data: components["schemas"]["word.WordHit"][];
            /** @example  */
            next_cursor: string;
            /** @example 1 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "word.ListWordListsResponse": {
            data: components["schemas"]["word.WordList"][];
            /** @example  */
            next_cursor: string;
            /** @example 3 */
            total: number;
            /** @example true */
            total_exact: boolean;
        };
        "word.PublishRequest": {
            /**
             * @description of the draft that was looked at; another one is not published
             * @example b53bc2531cd747c28d7eb9445c001f21b9bb801bf5cb9cd683530a0904aad2cd
             */
            checksum?: string;
            /**
             * @description what the version is for
             * @example spam of this week
             */
            note?: string;
            /**
             * @description leave out entries that can't be looked for
             * @example false
             */
            skip_refused?: boolean;
        };
        "word.Ruleset": {
            /**
             * @description against the version before, as are the next two
             * @example 1
             */
            added: number;
            allowed_actions: string[];
            /**
             * @description account; 0: the command line, or the program itself
             * @example 7
             */
            author: string;
            /** @example 2 */
            changed: number;
            /** @example 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08 */
            checksum: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 42 */
            entries: number;
            /**
             * @description the version
             * @example 7
             */
            id: string;
            /** @example true */
            in_force: boolean;
            /** @example spam of this week */
            note: string;
            /** @example 0 */
            removed: number;
            /**
             * @description the version whose content it has again; 0: none
             * @example 0
             */
            rollback_of: string;
        };
        "word.TestWordsRequest": {
            /**
             * @description by the draft, not by what is in force
             * @example false
             */
            draft?: boolean;
            /**
             * @description what kind of text it is; comment unless given
             * @example comment
             * @enum {string}
             */
            field?: "title" | "comment" | "message" | "username" | "signature";
            /**
             * @description to be judged
             * @example buy cheap f0llowers
             */
            text: string;
        };
        "word.TestWordsResponse": {
            hits: components["schemas"]["word.WordMatch"][];
            /**
             * @description the text as the filter reads it
             * @example buy cheap followers
             */
            normalised: string;
            /**
             * @description as others would see it
             * @example buy ***************
             */
            public_text: string;
            /**
             * @description pass, observe, mask, hold or block
             * @example hold
             */
            verdict: string;
            /**
             * @description that judged; 0: the draft
             * @example 7
             */
            version: string;
        };
        "word.UpdateWordEntryRequest": {
            /**
             * @description ms; 0: never
             * @example 0
             */
            expires_at?: number;
            /**
             * @description what it does
             * @example hold
             * @enum {string}
             */
            level?: "allow" | "observe" | "mask" | "hold" | "block";
            /**
             * @description how it has to stand in a text
             * @example auto
             * @enum {string}
             */
            match?: "auto" | "substring" | "word";
            /**
             * @description for people
             * @example
             */
            note?: string;
            /** @description techniques that do not count for it */
            off?: string[];
            /** @description for people */
            tags?: string[];
            /**
             * @description the phrase
             * @example cheap followers
             */
            text?: string;
        };
        "word.UpdateWordListRequest": {
            /**
             * @description of the list
             * @example ads
             */
            category?: string;
            /**
             * @description unique
             * @example spam
             */
            name?: string;
            /**
             * @description for people
             * @example
             */
            note?: string;
            /**
             * @description the role that edits it, besides higher ones
             * @example
             */
            owner_role?: string;
        };
        "word.WordChange": {
            /**
             * @description what it says in the draft; empty: it is gone
             * @example cheap followers auto hold
             */
            after: string;
            /**
             * @description what it says in the version in force; empty: it is not there
             * @example cheap followers auto mask
             */
            before: string;
            /**
             * @description its name
             * @example spam
             */
            list: string;
            /** @example cheap followers */
            text: string;
        };
        "word.WordEntry": {
            /** @example 1767182400000 */
            added_at: number;
            /**
             * @description account; 0: the command line
             * @example 7
             */
            added_by: string;
            allowed_actions: string[];
            /** @example ads */
            category: string;
            /**
             * @description ms; 0: never
             * @example 0
             */
            expires_at: number;
            /** @example 120 */
            id: string;
            /**
             * @description allow, observe, mask, hold or block
             * @example hold
             */
            level: string;
            /**
             * @description its name
             * @example spam
             */
            list: string;
            /** @example 4 */
            list_id: string;
            /**
             * @description auto, substring or word
             * @example auto
             */
            match: string;
            /** @example  */
            note: string;
            /** @description techniques that do not count for it */
            off: string[];
            tags: string[];
            /** @example cheap followers */
            text: string;
        };
        "word.WordHit": {
            allowed_actions: string[];
            /** @example 1767182400000 */
            created_at: number;
            /** @example cheap followers */
            entry: string;
            /** @example 120 */
            entry_id: string;
            /** @example comment */
            field: string;
            /** @example 900 */
            id: string;
            /** @example hold */
            level: string;
            /** @example 7 */
            ruleset_version: string;
            /**
             * @description 0: the text was refused
             * @example 31
             */
            subject_id: string;
            /**
             * @description video, comment, message or user
             * @example comment
             */
            subject_kind: string;
            techniques: string[];
            /**
             * @description who wrote it; 0: a name that nobody got
             * @example 9
             */
            user_id: string;
        };
        "word.WordList": {
            allowed_actions: string[];
            /**
             * @description ads, gambling, fraud, drugs, violence, sexual, abuse or other
             * @example ads
             */
            category: string;
            /** @example 1767182400000 */
            created_at: number;
            /** @example 42 */
            entries: number;
            /** @example 4 */
            id: string;
            /** @example spam */
            name: string;
            /** @example  */
            note: string;
            /**
             * @description the role that edits it, besides higher ones; empty: all that edit words
             * @example
             */
            owner_role: string;
            /**
             * @description it or its entries
             * @example 1767182400000
             */
            updated_at: number;
        };
        "word.WordMatch": {
            /** @example 19 */
            end: number;
            /** @example cheap followers */
            entry: string;
            /** @example 120 */
            entry_id: string;
            /** @example cheap f0llowers */
            found: string;
            /**
             * @description what it does there
             * @example hold
             */
            level: string;
            /**
             * @description found, as the filter reads it
             * @example cheap followers
             */
            normalised: string;
            /**
             * @description characters (code points) before it
             * @example 4
             */
            start: number;
            /** @description that were needed to see it */
            techniques: string[];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    ListActions: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description an id, of the row or of a subject */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                measure?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
                /** @description only these */
                owner_id?: string[];
                /** @description only these */
                case_id?: string[];
                /** @description only these */
                batch_id?: string[];
                /** @description only these */
                outcome?: string[];
                /** @description only these */
                policy?: string[];
                /** @description only these */
                actor_id?: string[];
                /** @description only these */
                actor_kind?: string[];
                /** @description only these */
                is_undo?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListActionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Action"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UndoAction: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.UndoRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Decided"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListAppeals: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, due_at, created_at, decided_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                state?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                action_id?: string[];
                /** @description only these */
                actor_id?: string[];
                /** @description only these */
                decided_by?: string[];
                /** @description only these */
                self_reviewed?: string[];
                /** @description only these */
                policy?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                due_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                due_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                decided_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                decided_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.ListAppealsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.Appeal"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ClaimAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.Appeal"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DecideAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["appeal.DecideAppealRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.Appeal"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    HeartbeatAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["appeal.LeaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.HeartbeatResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReleaseAppeal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["appeal.LeaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.Appeal"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListAuditLog: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description a place, or the beginning of an action: case. */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                actor_id?: string[];
                /** @description only these */
                actor_kind?: string[];
                /** @description only these */
                action?: string[];
                /** @description only these */
                object_kind?: string[];
                /** @description only these */
                object_id?: string[];
                /** @description only these */
                case_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["audit.ListAuditEntriesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    VerifyAuditLog: {
        parameters: {
            query?: {
                /** @description the first row; all of them unless given */
                from?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["audit.VerifyResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListBatches: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, finished_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                state?: string[];
                /** @description only these */
                operation?: ("decide" | "assign" | "snooze" | "escalate" | "release" | "route" | "history")[];
                /** @description only these */
                actor_id?: string[];
                /** @description only these */
                is_undo?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                finished_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                finished_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListBatchesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RunBatch: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.RunBatchRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Batch"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Batch"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CancelBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Batch"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListBatchItems: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                result?: string[];
                /** @description only these */
                code?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
            };
            header?: never;
            path: {
                /** @description the batch's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListBatchItemsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UndoBatch: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.NoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Batch"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListCases: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, severity, reports, holds, reach, priority, due_at, snoozed_until, created_at, updated_at, resolved_at */
                sort?: string;
                /** @description an id, of the row or of a subject */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                state?: string[];
                /** @description only these */
                outcome?: string[];
                /** @description only these */
                live?: string[];
                /** @description only these */
                reason?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
                /** @description only these */
                owner_id?: string[];
                /** @description only these */
                assignee_id?: string[];
                /** @description only these */
                lease_holder?: string[];
                /** @description only these */
                decided_by?: string[];
                /** @description only these */
                previous_id?: string[];
                /** @description only these */
                severity?: string[];
                /** @description only these */
                subject_gone?: string[];
                /** @description only these */
                queue_id?: string[];
                /** @description only these */
                category?: string[];
                /** @description only these */
                script?: string[];
                /** @description bound */
                severity_gte?: string;
                /** @description bound */
                severity_lte?: string;
                /** @description bound */
                reports_gte?: string;
                /** @description bound */
                reports_lte?: string;
                /** @description bound */
                holds_gte?: string;
                /** @description bound */
                holds_lte?: string;
                /** @description bound */
                reach_gte?: string;
                /** @description bound */
                reach_lte?: string;
                /** @description bound */
                priority_gte?: string;
                /** @description bound */
                priority_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                due_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                due_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                snoozed_until_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                snoozed_until_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                resolved_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                resolved_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListCasesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    HeartbeatCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.LeasesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.LeasesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    NextCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.NextCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.NextCaseResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReleaseCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.LeasesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.LeasesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AssignCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.AssignCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ClaimCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.ClaimCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DecideCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.DecideCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Decided"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    EscalateCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.EscalateCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    HeartbeatCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.HeartbeatRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.HeartbeatResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CaseNotes: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                author_id?: string[];
                /** @description only these */
                retracted?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListNotesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AddCaseNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["policy.AddNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Note"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RetractCaseNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
                /** @description the note */
                note_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Note"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReleaseCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.LeaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReopenCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["moderation.NoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RouteCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.RouteCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SkipCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.SkipCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SnoozeCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.SnoozeCaseRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Case"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CaseTimeline: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description the case's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListTimelineEntriesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListComments: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description an id, or the beginning of the author's name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                video_id?: string[];
                /** @description only these */
                public?: string[];
                /** @description only these */
                on_hold?: string[];
                /** @description only these */
                taken_down?: string[];
                /** @description only these */
                deleted?: string[];
                /** @description only these */
                owner_hidden?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListCommentsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Comment"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ActOnComment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.ActRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Decided"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    Events: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListExports: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.ListExportsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateExport: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["stat.ExportRequest"];
            };
        };
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": string;
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    Health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["system.HealthResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListJobs: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, finished_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                kind?: string[];
                /** @description only these */
                status?: string[];
                /** @description only these */
                live?: string[];
                /** @description only these */
                actor_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                finished_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                finished_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job.ListJobsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job.Job"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CancelJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job.Job"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RetryJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["job.Job"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    Me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.Session"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["session.PasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    MyPermissions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.PermissionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RenewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.RecoveryCodesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    EnrolTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.EnrolResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ConfirmTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["session.ConfirmRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.RecoveryCodesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListPermissions: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.ListPermissionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    Explain: {
        parameters: {
            query: {
                /** @description a role's name */
                role: string;
                /** @description of a permission */
                object: string;
                /** @description of a permission */
                action: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.ExplainResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListPolicies: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, code, category, points, updated_at */
                sort?: string;
                /** @description an id, or the beginning of a code */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                code?: string[];
                /** @description only these */
                category?: string[];
                /** @description only these */
                active?: string[];
                /** @description bound */
                points_gte?: string;
                /** @description bound */
                points_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListPoliciesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreatePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["policy.CreatePolicyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Policy"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetPolicySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.PolicySettings"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdatePolicySettings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["policy.UpdatePolicySettingsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.PolicySettings"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Policy"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeletePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdatePolicy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["policy.UpdatePolicyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Policy"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListPolicyVersions: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, version, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                version?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListPolicyVersionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListQueues: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, position, updated_at */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                name?: string[];
                /** @description only these */
                active?: string[];
                /** @description only these */
                built_in?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.ListQueuesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateQueue: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["queue.CreateQueueRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.Queue"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.Routes"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SetRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["queue.SetRoutesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.Routes"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TestRoutes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["queue.TestRoutesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.RouteTest"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.Queue"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateQueue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["queue.UpdateQueueRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["queue.Queue"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListReplicas: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["system.ListReplicasResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListReports: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                case_id?: string[];
                /** @description only these */
                reporter_id?: string[];
                /** @description only these */
                reason?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListReportsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Report"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReportMessages: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
            };
            header?: never;
            path: {
                /** @description the report's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListMessagesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListRestrictions: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, starts_at, ends_at, lifted_at */
                sort?: string;
                /** @description an id, of the row or of a subject */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                measure?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
                /** @description only these */
                owner_id?: string[];
                /** @description only these */
                action_id?: string[];
                /** @description only these */
                policy?: string[];
                /** @description only these */
                in_force?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                starts_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                starts_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                ends_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                ends_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                lifted_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                lifted_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListRestrictionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListRoles: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, rank */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only of this name */
                name?: string[];
                /** @description only these */
                built_in?: ("true" | "false")[];
                /** @description lowest rank */
                rank_gte?: string;
                /** @description highest rank */
                rank_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.ListRolesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateRole: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["role.CreateRoleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.Role"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the role's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.Role"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the role's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the role's id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["role.UpdateRoleRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["role.Role"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListSavedViews: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, resource, updated_at */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                name?: string[];
                /** @description only these */
                resource?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                shared_with?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.ListSavedViewsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["view.CreateSavedViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.SavedView"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.SavedView"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateSavedView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["view.UpdateSavedViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.SavedView"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SetDefaultView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.SavedView"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UnsetDefaultView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["view.SavedView"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.Session"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["session.SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.Session"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StepUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["session.StepUpRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.StepUpResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListSessions: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, used_at */
                sort?: string;
                /** @description an id, or the beginning of a username */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only theirs */
                user_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                used_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                used_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.ListSessionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RevokeSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the session's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListStaff: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, username, role, created_at, signed_in_at */
                sort?: string;
                /** @description an account's id, or the beginning of a username */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only of this name */
                username?: string[];
                /** @description only of these roles */
                role?: string[];
                /** @description only these */
                disabled?: ("true" | "false")[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                signed_in_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                signed_in_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.ListStaffResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["staff.CreateStaffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.Member"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.Member"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["staff.UpdateStaffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.Member"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ResetStaffPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.Member"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ResetStaffTOTP: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["staff.Member"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListStatements: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, appeal_until */
                sort?: string;
                /** @description an id, of the row or of a subject */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                action_id?: string[];
                /** @description only these */
                case_id?: string[];
                /** @description only these */
                kind?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                subject_id?: string[];
                /** @description only these */
                policy?: string[];
                /** @description only these */
                found_by?: string[];
                /** @description only these */
                actor_id?: string[];
                /** @description only these */
                undone?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                appeal_until_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                appeal_until_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.ListStatementsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["appeal.Statement"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsAppeals: {
        parameters: {
            query?: {
                /** @description the first day, in the server's zone; without it the last four weeks */
                from?: string;
                /** @description the last day; without it today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.AppealsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsExposure: {
        parameters: {
            query?: {
                /** @description everybody */
                team?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.ExposureResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsFlow: {
        parameters: {
            query?: {
                /** @description the first day, in the server's zone; without it the last four weeks */
                from?: string;
                /** @description the last day; without it today */
                to?: string;
                /** @description only this queue */
                queue?: number;
                /** @description what a point is */
                group?: "day" | "week" | "month";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.FlowResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsModerators: {
        parameters: {
            query?: {
                /** @description the first day, in the server's zone; without it the last four weeks */
                from?: string;
                /** @description the last day; without it today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.ModeratorsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsOverview: {
        parameters: {
            query?: {
                /** @description the first day, in the server's zone; without it the last four weeks */
                from?: string;
                /** @description the last day; without it today */
                to?: string;
                /** @description only this queue */
                queue?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.OverviewResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StatsWords: {
        parameters: {
            query?: {
                /** @description the first day, in the server's zone; without it the last four weeks */
                from?: string;
                /** @description the last day; without it today */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["stat.WordsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListStrikes: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, points, created_at, expires_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                action_id?: string[];
                /** @description only these */
                case_id?: string[];
                /** @description only these */
                policy?: string[];
                /** @description only these */
                lifted?: string[];
                /** @description bound */
                points_gte?: string;
                /** @description bound */
                points_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListStrikesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetStrike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Strike"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    LiftStrike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["policy.LiftStrikeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Strike"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListTemplates: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, updated_at */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                name?: string[];
                /** @description only these */
                kind?: string[];
                /** @description only these */
                policy?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListTemplatesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["policy.CreateTemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Template"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Template"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateTemplate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["policy.UpdateTemplateRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Template"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListTokens: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, created_at, expires_at */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only theirs */
                user_id?: string[];
                /** @description only of this name */
                name?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.ListTokensResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["session.CreateTokenRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["session.Token"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RevokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the token's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListUsers: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, follower_count, work_count, total_favorited, muted_until */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                demo?: string[];
                /** @description only these */
                system?: string[];
                /** @description only these */
                hidden?: string[];
                /** @description only these */
                suspended?: string[];
                /** @description only these */
                banned?: string[];
                /** @description only these */
                pending?: string[];
                /** @description only these */
                legal_hold?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound */
                follower_count_gte?: string;
                /** @description bound */
                follower_count_lte?: string;
                /** @description bound */
                work_count_gte?: string;
                /** @description bound */
                work_count_lte?: string;
                /** @description bound */
                total_favorited_gte?: string;
                /** @description bound */
                total_favorited_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                muted_until_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                muted_until_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListUsersResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.User"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ActOnUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.ActRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Decided"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    HoldUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.HoldRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.User"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ReleaseUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.User"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UserNotes: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                author_id?: string[];
                /** @description only these */
                retracted?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.ListNotesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    AddUserNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["policy.AddNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Note"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RetractUserNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
                /** @description the note */
                note_id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Note"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UserNotices: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, send_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                kind?: string[];
                /** @description only these */
                state?: string[];
                /** @description only these */
                action_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                send_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                send_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListNoticesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UserStanding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["policy.Standing"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UserTimeline: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                measure?: string[];
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                actor_kind?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description the account's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListActionsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListVideos: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at, favorite_count, comment_count, size, duration_ms */
                sort?: string;
                /** @description an id, or the beginning of the author's name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these */
                user_id?: string[];
                /** @description only these */
                public?: string[];
                /** @description only these */
                listed?: string[];
                /** @description only these */
                demo?: string[];
                /** @description only these */
                on_hold?: string[];
                /** @description only these */
                taken_down?: string[];
                /** @description only these */
                limited?: string[];
                /** @description only these */
                deleted?: string[];
                /** @description only these */
                purged?: string[];
                /** @description only these */
                purge_waiting?: string[];
                /** @description only these */
                owner_hidden?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                published_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                published_at_lte?: string;
                /** @description bound */
                favorite_count_gte?: string;
                /** @description bound */
                favorite_count_lte?: string;
                /** @description bound */
                comment_count_gte?: string;
                /** @description bound */
                comment_count_lte?: string;
                /** @description bound */
                size_gte?: string;
                /** @description bound */
                size_lte?: string;
                /** @description bound */
                duration_ms_gte?: string;
                /** @description bound */
                duration_ms_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.ListVideosResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Video"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ActOnVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.ActRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Decided"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PurgeVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["moderation.PurgeRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Video"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UnpurgeVideo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Video"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListWaves: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, items, accounts, messages, open_cases, taken_down, first_seen, last_seen */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only these: text, file, frames */
                kind?: string[];
                /** @description only those that a batch has decided, or only the others */
                decided?: string[];
                /** @description at least */
                items_gte?: string;
                /** @description at most */
                items_lte?: string;
                /** @description at least */
                accounts_gte?: string;
                /** @description at most */
                accounts_lte?: string;
                /** @description at least */
                messages_gte?: string;
                /** @description at most */
                messages_lte?: string;
                /** @description at least */
                open_cases_gte?: string;
                /** @description at most */
                open_cases_lte?: string;
                /** @description at least */
                taken_down_gte?: string;
                /** @description at most */
                taken_down_lte?: string;
                /** @description not before: ms, RFC 3339 or a date */
                first_seen_gte?: string;
                /** @description not after: ms, RFC 3339 or a date */
                first_seen_lte?: string;
                /** @description not before: ms, RFC 3339 or a date */
                last_seen_gte?: string;
                /** @description not after: ms, RFC 3339 or a date */
                last_seen_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wave.ListWavesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the wave's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wave.Wave"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DecideWave: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the wave's id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["wave.DecideWaveRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wave.DecideWaveResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListWaveItems: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                subject_kind?: string[];
                /** @description only these */
                owner_id?: string[];
                /** @description not before: ms, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description not after: ms, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path: {
                /** @description the wave's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["wave.ListWaveItemsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListWordEntries: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, text, level, added_at, expires_at */
                sort?: string;
                /** @description an id, or the beginning of a text */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only of these lists */
                list_id?: string[];
                /** @description only this text */
                text?: string[];
                /** @description only of these levels */
                level?: ("allow" | "observe" | "mask" | "hold" | "block")[];
                /** @description only of these modes */
                match?: ("auto" | "substring" | "word")[];
                /** @description only of these accounts */
                added_by?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                added_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                added_at_lte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                expires_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.ListWordEntriesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateWordEntry: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["word.CreateWordEntryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordEntry"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetWordEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the entry's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordEntry"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteWordEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the entry's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateWordEntry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the entry's id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["word.UpdateWordEntryRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordEntry"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListWordLists: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, name, category, updated_at */
                sort?: string;
                /** @description an id, or the beginning of a name */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only of this name */
                name?: string[];
                /** @description only of these */
                category?: string[];
                /** @description only theirs */
                owner_role?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                updated_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.ListWordListsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CreateWordList: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["word.CreateWordListRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordList"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetWordList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the list's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordList"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    DeleteWordList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the list's id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["common.Empty"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    UpdateWordList: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the list's id */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["word.UpdateWordListRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.WordList"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.DraftResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListWordHits: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only of these entries */
                entry_id?: string[];
                /** @description only of these versions */
                ruleset_version?: string[];
                /** @description only of these levels */
                level?: ("allow" | "observe" | "mask" | "hold" | "block")[];
                /** @description only of these kinds of text */
                field?: ("title" | "comment" | "message" | "username" | "signature")[];
                /** @description only of these */
                subject_kind?: ("video" | "comment" | "message" | "user")[];
                /** @description only of these */
                subject_id?: string[];
                /** @description only of texts of these accounts */
                user_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.ListWordHitsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListEntryStats: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, entry, hits, holds, confirmed, overturned, precision */
                sort?: string;
                /** @description an id, or the beginning of a text */
                q?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description the window */
                days?: number;
                /** @description only these texts */
                entry?: string[];
                /** @description only those to be reviewed, or only others */
                review?: boolean[];
                /** @description bound: per cent */
                precision_gte?: string;
                /** @description bound: per cent */
                precision_lte?: string;
                /** @description bound */
                hits_gte?: string;
                /** @description bound */
                hits_lte?: string;
                /** @description bound */
                holds_gte?: string;
                /** @description bound */
                holds_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.ListEntryStatsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ImportWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["word.ImportWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.ImportWordsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListRulesets: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only theirs */
                author?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.ListRulesetsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    PublishWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["word.PublishRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.Ruleset"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetRuleset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the version */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.Ruleset"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ApplyWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the version */
                id: number;
            };
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["scan.ApplyWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["moderation.Batch"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    RollbackWords: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description the version */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.Ruleset"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListScans: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, created_at */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                id?: string[];
                /** @description only in these states */
                state?: ("queued" | "running" | "done" | "dead" | "cancelled")[];
                /** @description only of these words */
                checksum?: string[];
                /** @description only theirs */
                actor_id?: string[];
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_gte?: string;
                /** @description bound: ms since 1970, RFC 3339 or a date */
                created_at_lte?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.ListScansResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    StartScan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody?: {
            content: {
                "application/json": components["schemas"]["scan.StartScanRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.Scan"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    GetScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.Scan"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    CancelScan: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.Scan"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    ListScanSamples: {
        parameters: {
            query?: {
                /** @description which page, from 1 */
                page?: number;
                /** @description rows of a page */
                per_page?: number;
                /** @description names with commas between them, with - before them in descending order: id, lot */
                sort?: string;
                /** @description next_cursor of the page before; then page is not looked at */
                cursor?: string;
                /** @description only these */
                outcome?: ("blocked" | "held" | "masked" | "released")[];
                /** @description only these kinds of text */
                field?: ("title" | "comment" | "message" | "username" | "signature")[];
                /** @description only with these verdicts */
                level?: string[];
                /** @description only with these entries */
                entry_id?: string[];
                /** @description only theirs */
                user_id?: string[];
            };
            header?: never;
            path: {
                /** @description its id */
                id: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["scan.ListScanSamplesResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
    TestWords: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description what is wanted */
        requestBody: {
            content: {
                "application/json": components["schemas"]["word.TestWordsRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["word.TestWordsResponse"];
                };
            };
            /** @description an error; the table at the top explains it */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "error": {
                     *         "code": "internal",
                     *         "message": "internal error"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Error"];
                };
            };
        };
    };
}
