// What several domains of the admin API share. Errors, binding and [] for empty
// lists are the server's, not the contract's.
namespace go common

struct Empty {}
