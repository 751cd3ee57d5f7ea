#include "verbs/command.h"

#include <cmath>
#include <optional>

#include <CLI/CLI.hpp>

#include "exchange/json.h"

namespace jw::verbs {

namespace {

/// CLI11's own check answers with the largest number in 309 digits.
std::string notAboveZero(const std::string& text)
{
    double number = 0.0;
    const bool above = CLI::detail::lexical_cast(text, number) && std::isfinite(number) && number > 0.0;
    return above ? std::string() : "must be a number above 0, not " + text;
}

/// As CLI11's own check, which NaN passes.
CLI::Validator numberWithin(double least, double most)
{
    const CLI::Range range(least, most);
    return {[=](const std::string& text) {
                double number = 0.0;
                const bool within =
                    CLI::detail::lexical_cast(text, number) && number >= least && number <= most;
                return within ? std::string()
                              : "must be a number from " + jsonNumber(least) + " to " + jsonNumber(most) +
                                    ", not " + text;
            },
            range.get_description()};
}

} // namespace

Option Option::required() const { return Option(m_option->required()); }

Option Option::eachOnce() const { return Option(m_option->allow_extra_args(false)->take_all()); }

Option Option::byCommas() const { return Option(m_option->delimiter(',')); }

Option Option::exactly(int values) const { return Option(m_option->expected(values)); }

Option Option::oneOf(std::vector<std::string> texts) const
{
    return Option(m_option->check(CLI::IsMember(std::move(texts))));
}

Option Option::within(std::int64_t least, std::int64_t most) const
{
    return Option(m_option->check(CLI::Range(least, most)));
}

Option Option::within(int least, int most) const
{
    return within(static_cast<std::int64_t>(least), static_cast<std::int64_t>(most));
}

Option Option::within(double least, double most) const
{
    return Option(m_option->check(numberWithin(least, most)));
}

Option Option::aboveZero() const { return Option(m_option->check(CLI::Validator(notAboveZero, "POSITIVE"))); }

Option Option::check(std::function<std::string(const std::string&)> fault) const
{
    return Option(m_option->check(std::move(fault)));
}

Option Option::needs(Option other) const { return Option(m_option->needs(other.m_option)); }

Option Option::excludes(Option other) const { return Option(m_option->excludes(other.m_option)); }

Option Option::showDefault() const { return Option(m_option->capture_default_str()); }

template <class T> Option Command::option(const std::string& names, T& value, const std::string& help) const
{
    return Option(m_app->add_option(names, value, help));
}

template Option Command::option(const std::string&, std::string&, const std::string&) const;
template Option Command::option(const std::string&, std::vector<std::string>&, const std::string&) const;
template Option Command::option(const std::string&, int&, const std::string&) const;
template Option Command::option(const std::string&, std::size_t&, const std::string&) const;
template Option Command::option(const std::string&, double&, const std::string&) const;
template Option Command::option(const std::string&, std::optional<std::int64_t>&, const std::string&) const;
template Option Command::option(const std::string&, std::optional<double>&, const std::string&) const;

Option Command::flag(const std::string& names, bool& value, const std::string& help) const
{
    return Option(m_app->add_flag(names, value, help));
}

Command Command::command(const std::string& name, const std::string& text) const
{
    m_app->require_subcommand(1);
    return Command(*m_app->add_subcommand(name, text));
}

void Command::addHelp(const std::string& text) const { m_app->footer(text + "\n" + m_app->get_footer()); }

bool Command::isAsked() const { return m_app->parsed(); }

} // namespace jw::verbs
