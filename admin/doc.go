package admin

// What the admin API's document says before its endpoints, for
// scripts/gen/swag.sh. The server adds the table of errors.
//
//	@title			vireo admin API
//	@version		1.0
//	@description	The API of the moderators' panel.
//	@license.name	Apache-2.0
//
//	@tag.name			system
//	@tag.description	probes
