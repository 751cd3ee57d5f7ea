// Value: any field's content without its type; the common tongue of files, forms, diff and calc.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace jw {

struct Value;
using Items = std::vector<Value>;
using Members = std::map<std::string, Value, std::less<>>; ///< sorted: canonical order for files

/// null (not given), yes/no, number, text, list or record. Numbers are in their field's unit.
struct Value {
    std::variant<std::monostate, bool, double, std::string, Items, Members> data{};

    Value() = default;
    Value(bool yes) : data(yes) {}
    Value(double number) : data(number) {}
    Value(int number) : data(static_cast<double>(number)) {}
    Value(std::string text) : data(std::move(text)) {}
    Value(std::string_view text) : data(std::string(text)) {}
    Value(const char* text) : data(std::string(text)) {}
    Value(Items list) : data(std::move(list)) {}
    Value(Members members) : data(std::move(members)) {}

    [[nodiscard]] bool isNull() const { return data.index() == 0; }
    template <class T> [[nodiscard]] const T* as() const { return std::get_if<T>(&data); }
    template <class T> [[nodiscard]] T* as() { return std::get_if<T>(&data); }
    [[nodiscard]] const Value* find(std::string_view key) const; ///< member of a record, or nullptr

    friend bool operator==(const Value&, const Value&);
};

/// Shortest text that reads back to the same double, whole numbers below 1e15 in full: "0.85", "300000",
/// "1e+30"; C locale.
[[nodiscard]] std::string numberText(double number);

/// One line for people and logs: a number in full, yes/no as 1/0, text as it is, lists and records as
/// JSON-like text.
[[nodiscard]] std::string plainText(const Value& value);

} // namespace jw
