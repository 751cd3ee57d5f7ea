// What a verb answers: data, text, problems and an exit code. Not for other layers: see verb.h.
#pragma once

#include <span>

#include "domain/plan.h"
#include "engine/findings.h"
#include "verbs/verb.h"

namespace jw::verbs {

/// Something to tell the person, on stderr or in the envelope.
struct Problem {
    std::string level = "error"; ///< "error", "warning", "note"
    std::string rule{};          ///< of a finding: "H16"
    std::string file{}, scenario{}, field{};
    std::string text{};            ///< "FIELD: what is wrong. Why. How to mend."
    std::string wrong{}, remedy{}; ///< parts of it

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// `plan` tells which field the error's path leads to; nullptr when there is no plan yet.
[[nodiscard]] Problem problemOf(const Error& error, const Plan* plan = nullptr);
[[nodiscard]] Problem problemOf(const Finding& finding, const Plan& plan, const std::string& scenario);
/// The same error of a value that stands in JSON: where a number is wanted, only a plain one is read.
[[nodiscard]] Error ofJson(Error error);
/// As the envelope has it, and back.
[[nodiscard]] Value valueOf(const Problem& problem);
[[nodiscard]] Problem problemFrom(const Value& value);
/// A note without field or remedy.
[[nodiscard]] Problem noteOf(std::string text);

/// The code for this kind of error.
[[nodiscard]] Exit exitOf(const Error& error);
/// Of a plan that was read: Invalid where one of these is of level "error", be it a finding; else Ok.
[[nodiscard]] Exit exitOf(const std::vector<Problem>& problems);

struct Reply {
    Value data{};
    std::string text{};
    std::vector<Problem> problems{}; ///< told beside the answer, on standard error
    std::vector<Problem> listed{};   ///< that are the answer, on standard output
    Exit exit = Exit::Ok;
    bool bare = false; ///< the text is the data: no envelope around it
};

/// A reply of nothing but this error.
[[nodiscard]] Reply failed(const Error& error, const Plan* plan = nullptr);
[[nodiscard]] Reply usage(std::string text);
/// A reply of a plan or model that lacks what the verb is about: what is wrong with `field`, what to do.
[[nodiscard]] Reply lacking(std::string field, std::string wrong, std::string remedy);

/// A reply to a name that is not there: in place of the error's remedy, the names there are.
[[nodiscard]] Reply unknownAmong(const Error& error, std::string_view what,
                                 std::span<const std::string> names);

/// Options that verbs share.
struct Common {
    bool json = false, quiet = false;
    std::string progress = "auto";
    std::vector<std::string> set;
};

/// Writes the reply; false when `out` fails.
[[nodiscard]] bool written(const Reply& reply, std::string_view verb, const Common& common,
                           const Streams& streams);

} // namespace jw::verbs
