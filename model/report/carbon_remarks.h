// What the carbon of a plan leaves out of the GHG Protocol's categories, and its cost, said once in words.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/plan.h"

namespace jw {

/// A category without a figure of its own; both texts of context "jw::Term".
struct CarbonRemark {
    std::string_view category, words;
    std::string names{}; ///< %1 of the words
};
/// "CATEGORY: WORDS" in English.
[[nodiscard]] std::string textOf(const CarbonRemark& remark);

/// What is made of parts whose embodied carbon is not known, which are named; nothing where it is known of
/// all that works.
[[nodiscard]] std::optional<CarbonRemark> embodiedRemark(const Plan& resolved);

/// Of cost: what works and has no price; nothing where all has one.
[[nodiscard]] std::optional<CarbonRemark> priceRemark(const Plan& resolved);

/// Of these the one that says what a lower bound of this field leaves out.
[[nodiscard]] std::optional<CarbonRemark> missingRemark(const FieldInfo& field, const Plan& resolved);

/// embodiedRemark(), and scope 3 beyond categories 1 and 2, with the Protocol's names (Corporate Value Chain
/// Standard, 2011). Category 3 is upstream of fuels and losses of lines: whether the grid carbon of the
/// plan's sites holds the former is in their carbon basis, which begins with "life-cycle" then; what is lost
/// in lines, no site says.
[[nodiscard]] std::vector<CarbonRemark> carbonRemarks(const Plan& plan);

} // namespace jw
