// What services are usually planned with: lengths of prompts and answers, and the work of an item.
#pragma once

#include "catalogue/catalogue.h"
#include "domain/sourced_value.h"

namespace jw {

struct UsualInputs {
    std::string id;
    std::string name;                 ///< English, for people; of lengths that of the row of the catalogue
    std::vector<SourcedValue> inputs; ///< fields of a service, each with its source

    /// That of the first: the lengths, or the work of an item.
    [[nodiscard]] const Source& source() const { return inputs.front().source; }
};

/// "inputs.tokens_in", then "inputs.tokens_out", of each row of the catalogue's request_profiles. Names are
/// translation keys of context "jw::UsualLengths".
[[nodiscard]] std::vector<UsualInputs> usualLengths(const Catalogue& catalogue);

/// Work of an item by models of the catalogue, and its passes. There are none of speech and video: no work
/// with a source is known of them. Names are translation keys of context "jw::UsualItems".
[[nodiscard]] std::vector<UsualInputs> usualItems(const Catalogue& catalogue);

} // namespace jw
