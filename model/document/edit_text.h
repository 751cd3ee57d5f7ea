// What an edit is called in the history: a marked template and its arguments, so that views translate it.
#pragma once

#include <string>
#include <vector>

#include "domain/tables.h"

namespace jw {

/// What stands for %1. Names are the person's own words; terms are translated in the context "jw::Term",
/// words in "jw::EditText".
struct EditArg {
    enum class Kind { Name, Term, Word };
    std::string text{};
    Kind kind = Kind::Name;

    friend bool operator==(const EditArg&, const EditArg&) = default;
};

/// `verb` is an English template in the context "jw::EditText": "Change %1 of %2".
struct EditText {
    std::string verb{};
    std::vector<EditArg> args{};

    friend bool operator==(const EditText&, const EditText&) = default;
};

/// "Change Peak power of own", in a scenario "Change PUE of Ashburn in Best".
[[nodiscard]] EditText changeText(const Plan& plan, std::size_t scenario, RowRef row, std::string_view field);
[[nodiscard]] EditText resetText(const Plan& plan, std::size_t scenario, RowRef row, std::string_view field);

/// "Set the distribution of PUE of Ashburn"; of a number that becomes uncertain, or certain again.
[[nodiscard]] EditText spreadText(const Plan& plan, RowRef row, std::string_view field);
[[nodiscard]] EditText certainText(const Plan& plan, RowRef row, std::string_view field);

/// "Make 12 estimates of the catalogue uncertain".
[[nodiscard]] EditText estimatesText(std::size_t values);

/// "Reset 3 values": of scenarios.
[[nodiscard]] EditText resetText(std::size_t values);

/// "Add node group own"; for rows of which one is added, removed, moved or copied. The row stands in `plan`.
[[nodiscard]] EditText addText(const Plan& plan, RowRef row);
[[nodiscard]] EditText removeText(const Plan& plan, RowRef row);
[[nodiscard]] EditText moveText(const Plan& plan, RowRef row);
[[nodiscard]] EditText duplicateText(const Plan& plan, RowRef row);

/// "Group Best as “Own”", "Group 3 scenarios as “Own”", "Take Best out of its group"; they stand in `plan`.
[[nodiscard]] EditText groupText(const Plan& plan, const std::vector<std::string>& scenarios,
                                 const std::string& group);

/// "Move 3 rows, kind: scenario".
[[nodiscard]] EditText moveText(std::size_t rows, const TableInfo& table);

/// "Remove 3 rows, kind: node group".
[[nodiscard]] EditText removeText(std::size_t rows, const TableInfo& table);

/// "Paste 300 cells, kind: node group".
[[nodiscard]] EditText pasteText(std::size_t cells, const TableInfo& table);

/// What a row is called in the history and in lists: its name, else the names of what it joins ("chat, own"),
/// else what it is about.
[[nodiscard]] std::string rowTitle(const Plan& plan, RowRef row);

/// The name of a field: its term, or its key where it has none.
[[nodiscard]] EditArg fieldArg(const Plan& plan, RowRef row, std::string_view field);

/// "site", "node group": one row of that table, marked in the context "jw::EditText".
[[nodiscard]] std::string_view kindWord(std::string_view table);

/// The sentence in English, for the journal and logs.
[[nodiscard]] std::string inEnglish(const EditText& text);

/// One line that editTextFrom() reads back; what the journal keeps. A line it did not write is a verb without
/// arguments.
[[nodiscard]] std::string toLine(const EditText& text);
[[nodiscard]] EditText editTextFrom(const std::string& line);

} // namespace jw
