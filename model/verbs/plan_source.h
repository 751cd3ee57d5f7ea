// Where a verb's plan comes from and goes to. Not for other layers: see verb.h.
#pragma once

#include <iosfwd>

#include "domain/plan.h"

namespace jw::verbs {

/// A plan with what is known of where it was.
struct SourcePlan {
    Plan plan{};
    std::string form{};          ///< "joule", "json" or "sample"
    std::string program{};       ///< that wrote it, if it says so
    std::string savedAt{};       ///< UTC, of a .joule file
    std::string sha256{};        ///< of its content, of a .joule file
    bool changedOutside = false; ///< a .joule file in which another program has written
};

/// `source` is a regular file, "-" for standard input, or "sample:NAME". What the content is shows in its
/// first bytes: a .joule file or the JSON text form. No lock is taken, nothing is written.
/// Errors: Io, those of openPlan and of planFromJson, with the source in
/// front of what the text form says.
[[nodiscard]] Result<SourcePlan> planFrom(const std::string& source, std::istream& in);

/// The whole content of a regular file, or of standard input for "-". Errors: Io.
[[nodiscard]] Result<std::string> contentOf(const std::string& file, std::istream& in);

/// Saves to a file: the text form when its name ends in ".json", else a .joule file. The old content stays
/// until the new one is complete. Errors: Io.
[[nodiscard]] Result<void> savePlanTo(const Plan& plan, const std::string& file);

/// How a file's name ends, in small letters: ".json" of "Plan.JSON", "" of "plan".
[[nodiscard]] std::string endingOf(const std::string& file);

/// True for a name that ends in .svg, .png or .pdf.
[[nodiscard]] bool isPicture(const std::string& file);

/// Writes a text file whole: beside it first, then under its name. Errors: Io.
[[nodiscard]] Result<void> writeFile(const std::string& file, std::string_view content);

} // namespace jw::verbs
