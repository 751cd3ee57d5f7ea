// How verbs declare their options. CLI11 reads them; its header, which takes seconds to compile, is seen by
// command.cpp and verb.cpp alone. Not for other layers: see verb.h.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace jw::verbs {

/// A place for the options of one verb, living as long as its action.
template <class Options> std::shared_ptr<Options> optionsOf() { return std::make_shared<Options>(); }

inline constexpr const char* planHelp = "a .joule file, its JSON text form, - or sample:NAME";

/// An option or a flag that was declared; each call narrows what it takes.
class Option {
public:
    explicit Option(CLI::Option* option) : m_option(option) {}

    Option required() const;
    /// May be given several times, each time with one value.
    Option eachOnce() const;
    /// "a,b" are two values.
    Option byCommas() const;
    Option exactly(int values) const;
    Option oneOf(std::vector<std::string> texts) const;
    Option within(std::int64_t least, std::int64_t most) const;
    Option within(int least, int most) const;
    Option within(double least, double most) const;
    Option aboveZero() const;
    /// `fault` of a text: empty, or what is wrong with it.
    Option check(std::function<std::string(const std::string&)> fault) const;
    Option needs(Option other) const;
    Option excludes(Option other) const;
    /// The help says what holds without it: the value there is now.
    Option showDefault() const;

private:
    CLI::Option* m_option;
};

/// A verb, or a command below one, whose options are being declared.
class Command {
public:
    explicit Command(CLI::App& app) : m_app(&app) {}

    /// `names`: "--name", "-o,--output", or "file" for one told by its place. Of texts, numbers, and lists
    /// and optionals of them: the types that command.cpp names.
    template <class T> Option option(const std::string& names, T& value, const std::string& help) const;
    Option flag(const std::string& names, bool& value, const std::string& help) const;
    /// A command below this one, which then takes one of them.
    Command command(const std::string& name, const std::string& text) const;
    /// What the help says after the options, before what all verbs say there.
    void addHelp(const std::string& text) const;
    /// This is what the arguments ask for.
    [[nodiscard]] bool isAsked() const;

private:
    CLI::App* m_app;
};

} // namespace jw::verbs
