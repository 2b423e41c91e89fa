/**
 * The tables of a OneRoster 1.2 CSV package that make a roster, in the order of their columns. Columns of ours are
 * metadata, as the specification has it; docs/oneroster.md says what stands where.
 */
const row = ["sourcedId", "status", "dateLastModified"] as const;

export const ours = {
  stage: "metadata.fanzha.stage",
  entryYear: "metadata.fanzha.entryYear",
  number: "metadata.fanzha.number",
  programme: "metadata.fanzha.programme",
  headCount: "metadata.fanzha.headCount",
  anonymous: "metadata.fanzha.anonymous",
  seat: "metadata.fanzha.seat",
  status: "metadata.fanzha.status",
} as const;

export const columnsOf = {
  academicSessions: [...row, "title", "type", "startDate", "endDate", "parentSourcedId", "schoolYear"],
  orgs: [...row, "name", "type", "identifier", "parentSourcedId"],
  courses: [
    ...row,
    "schoolYearSourcedId",
    "title",
    "courseCode",
    "grades",
    "orgSourcedId",
    "subjects",
    "subjectCodes",
  ],
  classes: [
    ...row,
    "title",
    "grades",
    "courseSourcedId",
    "classCode",
    "classType",
    "location",
    "schoolSourcedId",
    "termSourcedIds",
    "subjects",
    "subjectCodes",
    "periods",
    ours.stage,
    ours.entryYear,
    ours.number,
    ours.programme,
    ours.headCount,
  ],
  users: [
    ...row,
    "enabledUser",
    "username",
    "userIds",
    "givenName",
    "familyName",
    "middleName",
    "identifier",
    "email",
    "sms",
    "phone",
    "agentSourcedIds",
    "grades",
    "password",
    "userMasterIdentifier",
    "preferredGivenName",
    "preferredMiddleName",
    "preferredFamilyName",
    "primaryOrgSourcedId",
    "pronouns",
    ours.anonymous,
  ],
  roles: [
    ...row,
    "userSourcedId",
    "roleType",
    "role",
    "beginDate",
    "endDate",
    "orgSourcedId",
    "userProfileSourcedId",
  ],
  enrollments: [
    ...row,
    "classSourcedId",
    "schoolSourcedId",
    "userSourcedId",
    "role",
    "primary",
    "beginDate",
    "endDate",
    ours.seat,
    ours.status,
  ],
} as const;

export type TableName = keyof typeof columnsOf;
export const tableNames = Object.keys(columnsOf) as TableName[];

/** Part of the table, and none of a roster's business: never looked at, only named where something stands in them. */
export const neverRead: readonly string[] = [
  "username",
  "userIds",
  "middleName",
  "identifier",
  "email",
  "sms",
  "phone",
  "agentSourcedIds",
  "password",
  "userMasterIdentifier",
  "preferredGivenName",
  "preferredMiddleName",
  "preferredFamilyName",
  "pronouns",
];

/** Without these a row means nothing. */
export const requiredOf: Record<TableName, readonly string[]> = {
  academicSessions: ["sourcedId"],
  orgs: ["sourcedId", "name", "type"],
  courses: ["sourcedId"],
  classes: ["sourcedId", "title", "classType", "schoolSourcedId"],
  // which of the two holds the name depends on the writer
  users: ["sourcedId"],
  roles: ["sourcedId", "userSourcedId", "role", "orgSourcedId"],
  enrollments: ["sourcedId", "classSourcedId", "userSourcedId", "role"],
};

/** Columns that name a row of another table; several ids stand in one cell with commas between them. */
export const referencesOf: Record<TableName, Readonly<Record<string, TableName>>> = {
  academicSessions: { parentSourcedId: "academicSessions" },
  orgs: { parentSourcedId: "orgs" },
  courses: { schoolYearSourcedId: "academicSessions", orgSourcedId: "orgs" },
  classes: { courseSourcedId: "courses", schoolSourcedId: "orgs", termSourcedIds: "academicSessions" },
  users: { primaryOrgSourcedId: "orgs" },
  roles: { userSourcedId: "users", orgSourcedId: "orgs" },
  enrollments: { classSourcedId: "classes", schoolSourcedId: "orgs", userSourcedId: "users" },
};

/** Whole families of files that a roster has nothing of; the manifest names them as absent. */
export const otherFiles = [
  "categories",
  "classResources",
  "courseResources",
  "demographics",
  "lineItemLearningObjectiveIds",
  "lineItems",
  "lineItemScoreScales",
  "resources",
  "resultLearningObjectiveIds",
  "results",
  "resultScoreScales",
  "scoreScales",
  "userProfiles",
  "userResources",
] as const;

export const fileModes = ["bulk", "delta", "absent"] as const;
export type FileMode = (typeof fileModes)[number];
