// Everything that Ctrl+K finds: commands, rows and fields of the open plan, the catalogue.
#pragma once

#include "domain/plan.h"
#include "views/common/command_palette.h"

namespace jw {

class Commands;

/// How the path of a row of the catalogue begins: "catalogue/accelerators/h100-sxm".
inline constexpr QLatin1String catalogueRows{"catalogue/"};

/// The advisor, as a path.
inline constexpr QLatin1String advisorPath{"catalogue/advisor"};

/// The commands that can be given now; then the rows of the plan by name, each with every field that its form
/// shows by name, unit and path; then the rows of the catalogue: `goTo` takes the path of a field.
[[nodiscard]] std::vector<Findable> findables(const Commands& commands, const Plan& plan,
                                              const std::function<void(const QString& path)>& goTo);

} // namespace jw
