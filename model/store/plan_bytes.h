// A plan as the bytes of a .joule file, and back through every check that a file from outside must pass.
#pragma once

#include <string>
#include <string_view>

#include "domain/plan.h"
#include "store/schema.h"

namespace jw {

/// What a file holds.
struct PlanContent {
    Plan plan{};
    std::string program{}; ///< that saved it
    std::string savedAt{}; ///< UTC, ISO 8601
    std::string sha256{};  ///< of the content: contentHash()
    int format = planFormat;
    bool changedOutside = false; ///< the content is not what was saved: some other program has written here
};

/// The same plan, content hash and `savedAt` always give the same bytes. `file` stands in errors. Errors:
/// Duplicate, OutOfRange, UnknownName for a reference to nothing (the field is the table's row).
[[nodiscard]] Result<std::string> bytesOf(const Plan& plan, const std::string& savedAt,
                                          const std::string& file);

/// Nothing in the bytes is trusted: header by hand, a defensive connection in memory, an authorizer, the
/// exact schema, integrity and foreign keys, content hash, each row against the registry. No SQL of the file
/// runs. Errors: NotAPlan, NewerFile, Damaged naming the step, those of readRows.
[[nodiscard]] Result<PlanContent> contentOf(std::string_view bytes, const std::string& file,
                                            const Formats& known = formats());

} // namespace jw
