// Everything that Ctrl+K finds: commands, and the fields of the open plan.
#pragma once

#include "domain/plan.h"
#include "views/window/command_palette.h"

namespace jw {

class Commands;

/// How the path of a row of the catalogue begins: "catalogue/accelerators/h100-sxm".
inline constexpr QLatin1String catalogueRows{"catalogue/"};

/// The advisor, as a path.
inline constexpr QLatin1String advisorPath{"catalogue/advisor"};

/// The commands that can be given now; then every field that a form shows, by name and path; then the rows of
/// the catalogue: `goTo` takes the path.
[[nodiscard]] std::vector<Findable> findables(const Commands& commands, const Plan& plan,
                                              const std::function<void(const QString& path)>& goTo);

} // namespace jw
