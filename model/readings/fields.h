// A record and its registry: one list of fields from which files, forms, checks, diff, sweeps and trace
// leaves are made. A record is a struct with a static constexpr fields() that returns a tuple of
// field(&Record::member, ..). A default-constructed record holds the defaults.
#pragma once

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <span>
#include <tuple>
#include <utility>

#include "readings/value.h"
#include "units/result.h"
#include "units/units.h"

namespace jw {

enum class FieldKind { Number, Whole, YesNo, Text, Choice, Date, Reference, List, Record };
enum class Place { Main, More, Hidden }; ///< where a form shows it: at once, folded away, not at all

/// A field is used only while another one of its row has one of some choices: {"tenure", "owned|mixed"}.
struct UsedWhen {
    std::string_view key{}, choices{};

    /// Is `choice` among the choices?
    [[nodiscard]] constexpr bool allows(std::string_view choice) const
    {
        for (std::string_view rest = choices; !rest.empty();) {
            const std::size_t end = std::min(rest.find('|'), rest.size());
            if (rest.substr(0, end) == choice)
                return true;
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        return false;
    }
};

/// What is known of a field apart from its value, and type-erased access to it. Bounds are counted in
/// term.unit.
struct FieldInfo {
    std::string_view key{}; ///< JSON key, SQL column, CSV header, CLI path
    Term term{};            ///< label, unit, source of the default or the definition
    Dim dim{};
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    FieldKind kind = FieldKind::Number;
    bool positive = false; ///< a divisor or a scale: must be above 0
    bool required = false; ///< no default: absent is an error
    bool optional = false; ///< may be "not given" (null); an output: may not exist
    bool percent = false;  ///< a fraction that people read and type as %
    Place place = Place::Main;
    std::span<const std::string_view> choices{};
    std::string_view refersTo{}; ///< table a Reference points into
    std::string_view doc{};
    std::array<UsedWhen, 2> usedWhen{}; ///< all of them; one without a key holds always
    UnitName shown{};                   ///< what a form counts it in at first; none: term.unit
    Value (*get)(const void* record) = nullptr;
    Result<void> (*set)(void* record, const Value& value,
                        const std::string& path) = nullptr; ///< checks bounds
    std::span<const FieldInfo> (*inner)() = nullptr;        ///< of a Record or a List of records
    Value (*innerDefaults)() = nullptr;                     ///< of a new one
};

/// The same as a developer writes it. The unit stands apart, typed: a wrong one does not compile.
struct FieldSpec {
    std::string_view key{};
    double lower = -std::numeric_limits<double>::infinity();
    double upper = std::numeric_limits<double>::infinity();
    bool positive = false, required = false, whole = false, date = false, percent = false;
    bool nullable = false; ///< an output whose NaN means "does not exist"
    Place place = Place::Main;
    std::string_view refersTo{};
    Term term{};
    std::string_view doc{};
    std::array<UsedWhen, 2> usedWhen{};
    UnitName shown{};
};

template <class Owner, class Member> struct Field {
    using Type = Member;
    Member Owner::*member;
    FieldInfo info;
};

template <class Record> concept HasFields = requires { Record::fields(); };
template <HasFields Record> inline constexpr auto registry = Record::fields();
template <HasFields Record> [[nodiscard]] std::span<const FieldInfo> fieldsOf();

// What kind of thing a member is
// -----------------------------------------------------------------------------------

template <class T> struct QuantityTraits : std::false_type {
};
template <Dim D, class R> struct QuantityTraits<Quantity<D, R>> : std::true_type {
    static constexpr Dim dim = D;
    using Real = R;
};
template <class T> concept IsQuantity = QuantityTraits<T>::value;

template <class T> struct MeasureTraits : std::false_type {
};
template <const auto& U> struct MeasureTraits<Measure<U>> : std::true_type {
    static constexpr UnitName unit{U.symbol, U.size.base()};
};
template <class T> concept IsMeasure = MeasureTraits<T>::value;

template <class T> struct OptionalTraits : std::false_type {
    using Inner = T;
};
template <class T> struct OptionalTraits<std::optional<T>> : std::true_type {
    using Inner = T;
};
template <class T> concept IsOptional = OptionalTraits<T>::value;

template <class T> struct VectorTraits : std::false_type {
    using Inner = T;
};
template <class T> struct VectorTraits<std::vector<T>> : std::true_type {
    using Inner = T;
};
template <class T> concept IsVector = VectorTraits<T>::value;

/// An enumeration E lists its texts, in order, in a function `choicesOf(E)` found beside it.
template <class T> concept IsChoice = std::is_enum_v<T>;

/// A record that files write as a list of its fields, in order: [1, 0.023].
template <class T> concept WrittenAsList = HasFields<T> && requires { requires T::asList; };

/// A record whose fields depend on its row (inputs by kind); brings valueOf() and assign() of its own.
template <class T> concept IsBag = requires { requires T::isBag; };

template <class T> constexpr FieldKind kindOf(const FieldSpec& spec)
{
    using Inner = typename OptionalTraits<T>::Inner;
    if constexpr (IsVector<Inner>)
        return FieldKind::List;
    else if constexpr (HasFields<Inner> || IsBag<Inner>)
        return FieldKind::Record;
    else if constexpr (std::is_same_v<Inner, bool>)
        return FieldKind::YesNo;
    else if constexpr (IsChoice<Inner>)
        return FieldKind::Choice;
    else if constexpr (std::is_same_v<Inner, std::string>)
        return spec.date ? FieldKind::Date : spec.refersTo.empty() ? FieldKind::Text : FieldKind::Reference;
    else
        return spec.whole || std::is_integral_v<Inner> ? FieldKind::Whole : FieldKind::Number;
}

template <class T> constexpr std::span<const std::string_view> choiceTexts()
{
    using Inner = typename OptionalTraits<T>::Inner;
    if constexpr (IsChoice<Inner>)
        return choicesOf(Inner{});
    else
        return {};
}

template <class T> constexpr UnitName unitOf()
{
    using Inner = typename VectorTraits<typename OptionalTraits<T>::Inner>::Inner;
    if constexpr (IsMeasure<Inner>)
        return MeasureTraits<Inner>::unit;
    else
        return {"", 1.0};
}

template <class T> constexpr Dim dimOf()
{
    using Inner = typename VectorTraits<typename OptionalTraits<T>::Inner>::Inner;
    if constexpr (IsQuantity<Inner>)
        return QuantityTraits<Inner>::dim;
    else if constexpr (IsMeasure<Inner>)
        return Inner::dim;
    else
        return {};
}

/// A field whose unit is in its type (Measure), or that has none.
template <class Owner, class Member> constexpr Field<Owner, Member> field(Member Owner::*member, FieldSpec s)
{
    s.term.unit = unitOf<Member>();
    return {member,
            {.key = s.key,
             .term = s.term,
             .dim = dimOf<Member>(),
             .lower = s.lower,
             .upper = s.upper,
             .kind = kindOf<Member>(s),
             .positive = s.positive,
             .required = s.required,
             .optional = IsOptional<Member> || s.nullable,
             .percent = s.percent,
             .place = s.place,
             .choices = choiceTexts<Member>(),
             .refersTo = s.refersTo,
             .doc = s.doc,
             .usedWhen = s.usedWhen,
             .shown = s.shown}};
}

/// A Quantity (or optional or list of them) written in `unit`.
template <class Owner, class Member, Dim D>
constexpr Field<Owner, Member> field(Member Owner::*member, Unit<D> unit, FieldSpec s)
{
    static_assert(dimOf<Member>() == D, "the unit counts something else than the member");
    Field<Owner, Member> f = field(member, s);
    f.info.term.unit = {unit.symbol, unit.size.base()};
    return f;
}

// Between a member and a Value
// -------------------------------------------------------------------------------------

/// Ok if `number` is finite and within the bounds (and whole, for a count); the error names `path`.
[[nodiscard]] Result<void> checkNumber(const FieldInfo& info, double number, const std::string& path);
/// Ok if assigning `value` to such a field would succeed; lists and records are only checked for their shape.
[[nodiscard]] Result<void> checkValue(const FieldInfo& info, const Value& value, const std::string& path);
[[nodiscard]] Result<double> numberFrom(const FieldInfo& info, const Value& value, const std::string& path);
[[nodiscard]] Result<bool> yesNoFrom(const Value& value, const std::string& path);
[[nodiscard]] Result<std::string> textFrom(const FieldInfo& info, const Value& value,
                                           const std::string& path);
[[nodiscard]] Result<std::size_t> choiceFrom(const FieldInfo& info, const Value& value,
                                             const std::string& path);
/// Sets fields by key; an unknown key or an absent required one is an error; null is "not given", the default
/// stays.
[[nodiscard]] Result<void> setMembers(std::span<const FieldInfo> fields, void* record, const Value& value,
                                      const std::string& path);
[[nodiscard]] Result<void> setInOrder(std::span<const FieldInfo> fields, void* record, const Value& value,
                                      const std::string& path);
[[nodiscard]] Value membersOf(std::span<const FieldInfo> fields, const void* record);
[[nodiscard]] Value inOrder(std::span<const FieldInfo> fields, const void* record);

template <class T> Value valueOf(const T& member, const FieldInfo& info)
{
    if constexpr (IsOptional<T>)
        return member ? valueOf(*member, info) : Value{};
    else if constexpr (IsVector<T>) {
        Items list;
        for (const auto& item : member)
            list.push_back(valueOf(item, info));
        return list;
    } else if constexpr (WrittenAsList<T>)
        return inOrder(fieldsOf<T>(), &member);
    else if constexpr (HasFields<T>)
        return membersOf(fieldsOf<T>(), &member);
    else if constexpr (IsQuantity<T>) {
        const double number = member.base() / info.term.unit.size;
        return number == number ? Value(number) : Value(); // NaN: "does not exist"
    } else if constexpr (IsMeasure<T>)
        return member.value;
    else if constexpr (std::is_same_v<T, bool>)
        return member;
    else if constexpr (IsChoice<T>)
        return std::string(info.choices[static_cast<std::size_t>(member)]);
    else if constexpr (std::is_arithmetic_v<T>)
        return static_cast<double>(member);
    else
        return member;
}

template <class T>
Result<void> assign(T& member, const FieldInfo& info, const Value& value, const std::string& path)
{
    if constexpr (IsOptional<T>) {
        if (value.isNull()) {
            member.reset();
            return {};
        }
        typename T::value_type inner{};
        return assign(inner, info, value, path).map([&] { member = std::move(inner); });
    } else if constexpr (IsVector<T>) {
        const Items* list = value.as<Items>();
        if (!list)
            return fail({.kind = Error::Kind::WrongType, .field = path, .text = "a list"});
        T items;
        for (const Value& item : *list) {
            const std::string itemPath = path + '[' + std::to_string(items.size()) + ']';
            if (auto ok = assign(items.emplace_back(), info, item, itemPath); !ok)
                return ok;
        }
        member = std::move(items);
        return {};
    } else if constexpr (WrittenAsList<T>)
        return setInOrder(fieldsOf<T>(), &member, value, path);
    else if constexpr (HasFields<T>)
        return setMembers(fieldsOf<T>(), &member, value, path);
    else if constexpr (std::is_same_v<T, bool>)
        return yesNoFrom(value, path).map([&](bool yes) { member = yes; });
    else if constexpr (IsChoice<T>)
        return choiceFrom(info, value, path).map([&](std::size_t i) { member = static_cast<T>(i); });
    else if constexpr (std::is_same_v<T, std::string>)
        return textFrom(info, value, path).map([&](std::string&& text) { member = std::move(text); });
    else
        return numberFrom(info, value, path).map([&](double number) {
            if constexpr (IsQuantity<T>)
                member = T(number * info.term.unit.size);
            else if constexpr (IsMeasure<T>)
                member.value = number;
            else
                member = static_cast<T>(number);
        });
}

namespace detail {
template <class Record, std::size_t I> Value getField(const void* record)
{
    constexpr auto& f = std::get<I>(registry<Record>);
    return valueOf(static_cast<const Record*>(record)->*f.member, fieldsOf<Record>()[I]);
}
template <class Record, std::size_t I>
Result<void> setField(void* record, const Value& value, const std::string& path)
{
    constexpr auto& f = std::get<I>(registry<Record>);
    return assign(static_cast<Record*>(record)->*f.member, fieldsOf<Record>()[I], value, path);
}
template <class Record, std::size_t I> constexpr FieldInfo erased()
{
    using Type = typename std::tuple_element_t<I, std::remove_cvref_t<decltype(registry<Record>)>>::Type;
    using Inner = typename VectorTraits<typename OptionalTraits<Type>::Inner>::Inner;
    FieldInfo info = std::get<I>(registry<Record>).info;
    info.get = &getField<Record, I>;
    info.set = &setField<Record, I>;
    if constexpr (HasFields<Inner>) {
        info.inner = &fieldsOf<Inner>;
        info.innerDefaults = [] {
            const Inner inner{};
            return membersOf(fieldsOf<Inner>(), &inner);
        };
    }
    return info;
}
template <class Record> inline constexpr auto erasedFields = []<std::size_t... I>(std::index_sequence<I...>)
{
    return std::array<FieldInfo, sizeof...(I)>{erased<Record, I>()...};
}
(std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(registry<Record>)>>>());
} // namespace detail

/// The registry of `Record`, type-erased, in order.
template <HasFields Record> std::span<const FieldInfo> fieldsOf() { return detail::erasedFields<Record>; }

/// The field with this key, or nullptr.
[[nodiscard]] const FieldInfo* findField(std::span<const FieldInfo> fields, std::string_view key);
/// The same for a dotted path through records: "arch.hidden".
[[nodiscard]] const FieldInfo* findNested(std::span<const FieldInfo> fields, std::string_view path);
/// What a dotted path leads to among `members`, or nullptr.
[[nodiscard]] const Value* findNested(const Members& members, std::string_view path);

/// A record from its Value: bounds, choices and keys checked. `path` stands before the field in an error.
template <HasFields Record>
[[nodiscard]] Result<Record> recordFrom(const Value& value, const std::string& path = {})
{
    Record record;
    return setMembers(fieldsOf<Record>(), &record, value, path).map([&] { return std::move(record); });
}
template <HasFields Record> [[nodiscard]] Value toValue(const Record& record)
{
    return membersOf(fieldsOf<Record>(), &record);
}

// The same record over another Real
// --------------------------------------------------------------------------------

/// Fills `to` from `from`: each number passes through leaf(Quantity<D>, info, path) -> Quantity<D, Real>, the
/// rest is copied.
template <class To, class From, class Leaf>
void lift(To& to, const From& from, const FieldInfo& info, const std::string& path, Leaf& leaf);

template <HasFields To, HasFields From, class Leaf>
void liftRecord(To& to, const From& from, const std::string& path, Leaf& leaf)
{
    [&]<std::size_t... I>(std::index_sequence<I...>)
    {
        (lift(to.*std::get<I>(registry<To>).member, from.*std::get<I>(registry<From>).member,
              std::get<I>(registry<From>).info,
              path.empty() ? std::string(std::get<I>(registry<From>).info.key)
                           : path + '.' + std::string(std::get<I>(registry<From>).info.key),
              leaf),
         ...);
    }
    (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(registry<From>)>>>());
}

template <class To, class From, class Leaf>
void lift(To& to, const From& from, const FieldInfo& info, const std::string& path, Leaf& leaf)
{
    if constexpr (IsQuantity<From>)
        to = leaf(from, info, path);
    else if constexpr (HasFields<From>)
        liftRecord(to, from, path, leaf);
    else if constexpr (IsOptional<From>) {
        if (from)
            lift(to.emplace(), *from, info, path, leaf);
    } else if constexpr (IsVector<From>) {
        to.resize(from.size());
        for (std::size_t i = 0; i < from.size(); ++i)
            lift(to[i], from[i], info, path + '[' + std::to_string(i) + ']', leaf);
    } else
        to = from;
}

// Numbers in place, for sweeps: no strings, no lists
// -----------

template <class T> constexpr bool sweepableMember()
{
    if constexpr (HasFields<T>)
        return []<std::size_t... I>(std::index_sequence<I...>)
        {
            return (
                sweepableMember<
                    typename std::tuple_element_t<I, std::remove_cvref_t<decltype(registry<T>)>>::Type>() &&
                ...);
        }
    (std::make_index_sequence<std::tuple_size_v<std::remove_cvref_t<decltype(registry<T>)>>>());
    else if constexpr (IsOptional<T>) return IsQuantity<typename T::value_type>;
    else return IsQuantity<T> || std::is_enum_v<T> || std::is_arithmetic_v<T>;
}

/// Only numbers (given or not), choices and yes/no, nested to any depth: can be swept column by column.
template <class Record> inline constexpr bool sweepable = sweepableMember<Record>();

/// Calls visit(member, info) for each member of a sweepable record that is not a record itself, depth first,
/// in registry order.
template <HasFields Record, class Visit> constexpr void forEachMember(Record& record, const Visit& visit)
{
    std::apply(
        [&](const auto&... f) {
            const auto each = [&](auto& member, const FieldInfo& info) {
                if constexpr (HasFields<std::remove_cvref_t<decltype(member)>>)
                    forEachMember(member, visit);
                else
                    visit(member, info);
            };
            (each(record.*f.member, f.info), ...);
        },
        registry<Record>);
}

/// Calls visit(Real& cell, info) for each number of a sweepable record, as forEachMember.
template <HasFields Record, class Visit> constexpr void forEachCell(Record& record, const Visit& visit)
{
    forEachMember(record, [&visit](auto& member, const FieldInfo& info) {
        if constexpr (IsQuantity<std::remove_cvref_t<decltype(member)>>)
            visit(*member.cell(), info);
    });
}

} // namespace jw
