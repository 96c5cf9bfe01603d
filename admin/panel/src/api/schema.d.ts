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
         * @description Permission: `actions:undo`.
         */
        post: operations["UndoAction"];
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
         * Decide many at once
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
         * @description Permission: `batches:undo`.
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
    "/admin/api/v1/users/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What happened to a user
         * @description Permission: `users:read`.
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
                code: "bad_request" | "invalid_argument" | "unauthenticated" | "bad_credentials" | "forbidden" | "step_up_required" | "enrolment_required" | "csrf_failed" | "not_found" | "conflict" | "content_blocked" | "unsupported_media" | "too_large" | "quota_exceeded" | "rate_limited" | "busy" | "storage_full" | "unavailable" | "internal";
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
             * @description the rule
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owner is told
             * @example No advertising.
             */
            policy_text?: string;
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
            /** @description undo */
            allowed_actions: string[];
            /** @example 1767182400000 */
            created_at: number;
            /** @example 59 */
            done: number;
            /** @example 1 */
            failed: number;
            /** @example 0 */
            finished_at: number;
            /** @example 4 */
            id: string;
            measures: components["schemas"]["moderation.Measure"][];
            /** @example  */
            note: string;
            /** @example actioned */
            outcome: string;
            /** @example ads */
            policy: string;
            /**
             * @description running or done
             * @example done
             */
            state: string;
            /** @example 60 */
            total: number;
            /** @example 0 */
            undo_of: string;
            /** @example 0 */
            undone_by: string;
        };
        "moderation.BatchItem": {
            allowed_actions: string[];
            /**
             * @description that it resolved; 0: none
             * @example 12
             */
            case_id: string;
            /**
             * @description of the error
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
             * @description pending, done or failed
             * @example done
             */
            result: string;
            /** @example 31 */
            subject_id: string;
            /** @example comment */
            subject_kind: string;
        };
        "moderation.Case": {
            /** @description claim, heartbeat, release, skip, assign, escalate, snooze, decide, reopen */
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
            /** @description decisions about the same owner, newest first */
            earlier: components["schemas"]["moderation.Action"][];
            /**
             * @description of a video; signed and short-lived while it is not public
             * @example http://127.0.0.1:8080/media/v/31/play.mp4
             */
            play_url: string;
            reports: components["schemas"]["moderation.Report"][];
            /** @description what it was when the case was opened */
            snapshot: components["schemas"]["moderation.Snapshot"];
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
             * @description the rule
             * @example ads
             */
            policy?: string;
            /**
             * @description what the owner is told
             * @example No advertising.
             */
            policy_text?: string;
            /**
             * @description as it is known
             * @example 0
             */
            version: number;
        };
        "moderation.Decided": {
            /** @description in the order in which they were carried out */
            action_ids: string[];
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
             * @description as it is known
             * @example 0
             */
            version: number;
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
            /** @example cheap followers */
            entry: string;
            /** @example 120 */
            entry_id: string;
            /** @example hold */
            level: string;
            /** @example 7 */
            ruleset_version: string;
            techniques: string[];
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
             * @description of the escalated ones
             * @example false
             */
            escalated?: boolean;
        };
        "moderation.NextCaseResponse": {
            /** @description not there: there is none */
            case?: components["schemas"]["moderation.Case"];
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
        "moderation.RankPart": {
            /**
             * @description what it adds; the sum is the priority
             * @example -43200000
             */
            ms: number;
            /**
             * @description due, severity, reports, hold or reach
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
            /** @example 8 */
            reporter_id: string;
            /** @example ben */
            reporter_name: string;
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
        "moderation.RunBatchRequest": {
            /** @description and what these cases are about */
            case_ids?: string[];
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
             * @description what the owner is told
             * @example No advertising.
             */
            policy_text?: string;
            /** @description what is decided about */
            subjects?: components["schemas"]["moderation.Subject"][];
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
            /** @description of the word filter */
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
             * @description report-5 or action-40
             * @example action-40
             */
            id: string;
            /** @description one of the two */
            report?: components["schemas"]["moderation.Report"];
        };
        "moderation.UndoRequest": {
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
            /** @description measures */
            allowed_actions: string[];
            /** @example http://127.0.0.1:8080/media/u/default/avatar.jpg */
            avatar_url: string;
            /** @description why it is hidden */
            causes: string[];
            /** @example 1767182400000 */
            created_at: number;
            /** @example false */
            demo: boolean;
            /** @example 5 */
            favorite_count: number;
            /** @example 3 */
            follow_count: number;
            /** @example 14 */
            follower_count: number;
            /** @example 9 */
            id: string;
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
            /** @example false */
            system: boolean;
            /** @example 8 */
            total_favorited: number;
            /** @example 2 */
            work_count: number;
        };
        "moderation.Video": {
            /** @description measures */
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
             * @description ok, empty, missing, loading, stale or failed
             * @example ok
             */
            ruleset_state: string;
            /**
             * @description it judges by
             * @example 7
             */
            ruleset_version: number;
            /** @example 1767182400000 */
            seen_at: number;
            /** @example 1767182400000 */
            started_at: number;
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
             * @description what it says about techniques differs
             * @example false
             */
            policy: boolean;
            /** @example 0 */
            removed: number;
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
        requestBody: {
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
