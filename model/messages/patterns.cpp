#include "messages/patterns.h"

#include <cmath>

#include "readings/unit_text.h"

namespace jw::messages {
namespace {

using Kind = Error::Kind;
using enum Part;

// Out of range --------------------------------------------------------------------------------------------

constexpr Template notFinite{
    {JW_TERM("jw::Message", "This is not a finite number.")},
    {JW_TERM("jw::Message", "A result can only be computed from numbers of finite size.")},
    {JW_TERM("jw::Message", "Type a number, for example %1."), {Example}}};
constexpr Template outside{
    {JW_TERM("jw::Message", "%1 is outside the allowed range."), {Value}},
    {JW_TERM("jw::Message", "Values from %1 to %2 make sense here."), {Lower, Upper}},
    {JW_TERM("jw::Message", "Type a value in this range, for example %1."), {Example}}};
constexpr Template outsideShare{
    outside.wrong,
    outside.why,
    {JW_TERM("jw::Message", "Type a share as %1 or as %2, for example."), {BareExample, Example}}};
constexpr Template tooSmall{{JW_TERM("jw::Message", "%1 is too small."), {Value}},
                            {JW_TERM("jw::Message", "Values of %1 or more make sense here."), {Lower}},
                            {JW_TERM("jw::Message", "Type a larger value, for example %1."), {Example}}};
constexpr Template tooLarge{{JW_TERM("jw::Message", "%1 is too large."), {Value}},
                            {JW_TERM("jw::Message", "Values of %1 or less make sense here."), {Upper}},
                            {JW_TERM("jw::Message", "Type a smaller value, for example %1."), {Example}}};
constexpr Template textLength{
    {JW_TERM("jw::Message", "The text has %1 letters."), {Count}},
    {JW_TERM("jw::Message", "Texts of %1 to %2 letters fit here."), {CountLower, CountUpper}},
    {JW_TERM("jw::Message", "Change the text until it fits.")}};
constexpr Template textTooLong{{JW_TERM("jw::Message", "The text has %1 letters."), {Count}},
                               {JW_TERM("jw::Message", "Texts of up to %1 letters fit here."), {CountUpper}},
                               {JW_TERM("jw::Message", "Shorten the text.")}};
constexpr Template textTooShort{
    {JW_TERM("jw::Message", "The text has %1 letters."), {Count}},
    {JW_TERM("jw::Message", "At least %1 letters are needed here."), {CountLower}},
    {JW_TERM("jw::Message", "Complete the text.")}};

// A single field ------------------------------------------------------------------------------------------

constexpr Template mustBePositive{
    {JW_TERM("jw::Message", "%1 is not above zero."), {Value}},
    {JW_TERM("jw::Message", "Other values are divided by this one, so zero or less makes no sense.")},
    {JW_TERM("jw::Message", "Type a value above zero, for example %1."), {Example}}};
constexpr Template notWhole{{JW_TERM("jw::Message", "%1 is not a whole number."), {Value}},
                            {JW_TERM("jw::Message", "This field counts things that cannot be divided.")},
                            {JW_TERM("jw::Message", "Type a whole number, for example %1."), {Example}}};
constexpr Template notNumber{
    {JW_TERM("jw::Message", "This cannot be read as a number.")},
    {JW_TERM("jw::Message", "A number has digits, at most one decimal sign and, if you like, a unit.")},
    {JW_TERM("jw::Message", "Type for example %1."), {Example}}};
constexpr Template cellNotNumber{
    {JW_TERM("jw::Message", "“%1” cannot be read as a number."), {Cell}},
    {JW_TERM("jw::Message", "A cell with a number holds digits, “.” before decimals, and no unit.")},
    {JW_TERM("jw::Message", "Correct this cell, then import again.")}};
constexpr Template notPlainNumber{
    {JW_TERM("jw::Message", "This is not a plain number.")},
    {JW_TERM("jw::Message", "A number is expected here, without quotes and without a unit.")},
    {JW_TERM("jw::Message", "Type for example %1."), {BareExample}}};
constexpr Template notPlainNumberIn{
    notPlainNumber.wrong,
    {JW_TERM("jw::Message", "A number is expected here, without quotes and counted in %1."), {FieldUnit}},
    notPlainNumber.mend};
constexpr Template wrongType{{JW_TERM("jw::Message", "The value is of another type.")},
                             {JW_TERM("jw::Message", "This field takes %1."), {Expected}},
                             {JW_TERM("jw::Message", "Put %1 in its place."), {Expected}}};
constexpr Template unknownField{
    {JW_TERM("jw::Message", "There is no field named “%1”."), {Key}},
    {JW_TERM("jw::Message", "A value that no field takes would have no effect on any result.")},
    {JW_TERM("jw::Message", "Correct the name of the field, or remove it.")}};
constexpr Template missingField{
    {JW_TERM("jw::Message", "No value is given.")},
    {JW_TERM("jw::Message", "This field has no default, and results depend on it.")},
    {JW_TERM("jw::Message", "Enter a value.")}};
constexpr Template missingNumber{missingField.wrong,
                                 missingField.why,
                                 {JW_TERM("jw::Message", "Enter a value, for example %1."), {Example}}};
constexpr Template badChoice{{JW_TERM("jw::Message", "The value is none of the choices.")},
                             {JW_TERM("jw::Message", "The choices are: %1."), {Text}},
                             {JW_TERM("jw::Message", "Choose one of them.")}};

// Numbers as typed ----------------------------------------------------------------------------------------

constexpr Template otherKind{
    {JW_TERM("jw::Message", "The unit %1 does not fit."), {Text}},
    {JW_TERM("jw::Message", "%1 is %2, this field is %3."), {Text, UnitKind, FieldKind}},
    {JW_TERM("jw::Message", "Type for example %1."), {Example}}};
constexpr Template unknownUnit{
    {JW_TERM("jw::Message", "The unit “%1” is not known."), {Text}},
    {JW_TERM("jw::Message", "This field is %1, and capital letters matter in units."), {FieldKind}},
    {JW_TERM("jw::Message", "Type for example %1."), {Example}}};
constexpr Template otherCurrency{
    {JW_TERM("jw::Message", "%1 is not the currency of the plan."), {Text}},
    {JW_TERM("jw::Message", "All money of a plan is counted in one currency.")},
    {JW_TERM("jw::Message", "Convert the amount, then type it, for example %1."), {Example}}};
constexpr Template shareOfCount{{JW_TERM("jw::Message", "The unit %1 does not fit."), {Text}},
                                {JW_TERM("jw::Message", "This field counts whole things, not shares.")},
                                {JW_TERM("jw::Message", "Type a whole number, for example %1."), {Example}}};
constexpr Template twoReadings{
    {JW_TERM("jw::Message", "%1 can mean %2 or %3."), {Text, Value, Upper}},
    {JW_TERM("jw::Message", "One sign before three digits can be a decimal sign or stand between groups.")},
    {JW_TERM("jw::Message", "Choose one of the two, or type the number without that sign.")}};
constexpr Template twoMagnitudes{{JW_TERM("jw::Message", "%1 can mean %2 or %3."), {Text, Value, Upper}},
                                 {JW_TERM("jw::Message", "The unit of this field has a prefix of its own.")},
                                 {JW_TERM("jw::Message", "Choose one of the two, or type the unit too.")}};

// Names, lists, rules -------------------------------------------------------------------------------------

constexpr Template lengthMismatch{{JW_TERM("jw::Message", "The lists differ in length.")},
                                  {JW_TERM("jw::Message", "Each entry belongs to one of the other list.")},
                                  {JW_TERM("jw::Message", "Give both lists the same number of entries.")}};
constexpr Template lengthsDiffer{
    {JW_TERM("jw::Message", "%1 entries stand against %2."), {Count, CountUpper}},
    lengthMismatch.why,
    lengthMismatch.mend};
constexpr Template unknownName{
    {JW_TERM("jw::Message", "There is nothing named “%1”."), {Text}},
    {JW_TERM("jw::Message", "A reference must lead to something that exists.")},
    {JW_TERM("jw::Message", "Choose an existing name, or add “%1” first."), {Text}}};
constexpr Template duplicate{
    {JW_TERM("jw::Message", "The name “%1” stands twice."), {Text}},
    {JW_TERM("jw::Message", "Names are unique, so that a path leads to one thing only.")},
    {JW_TERM("jw::Message", "Choose another name.")}};
constexpr Template inconsistent{{JW_TERM("jw::Message", "The value contradicts another field.")},
                                {JW_TERM("jw::Message", "The reason: %1."), {Text}},
                                {JW_TERM("jw::Message", "Change one of the two.")}};
constexpr Template refusal{{JW_TERM("jw::Message", "No result can be given: %1."), {Text}},
                           {JW_TERM("jw::Message", "A guess would look like a result and mislead.")},
                           {JW_TERM("jw::Message", "Complete the inputs, or choose other ones.")}};

// The machine ---------------------------------------------------------------------------------------------

constexpr Template unsupportedArch{
    {JW_TERM("jw::Message", "This processor lacks the instructions that were asked for.")},
    {JW_TERM("jw::Message", "The program holds one form of each formula for each instruction set.")},
    {JW_TERM("jw::Message", "Let the program choose the instruction set.")}};
constexpr Template canceled{{JW_TERM("jw::Message", "The calculation was canceled.")},
                            {JW_TERM("jw::Message", "It was stopped before its end, so there is no result.")},
                            {JW_TERM("jw::Message", "Start it again when you need the result.")}};
constexpr Template syntax{{JW_TERM("jw::Message", "The text cannot be read.")},
                          {JW_TERM("jw::Message", "The place and the reason: %1."), {Text}},
                          {JW_TERM("jw::Message", "Correct the text there and try again.")}};
constexpr Template io{
    {JW_TERM("jw::Message", "The file could not be read or written.")},
    {JW_TERM("jw::Message", "The system says: %1."), {Text}},
    {JW_TERM("jw::Message", "Check the name, your permissions and the free space, then try again.")}};
constexpr Template notReadable{
    {JW_TERM("jw::Message", "The file could not be read.")},
    {JW_TERM("jw::Message", "The system says: %1."), {Cell}},
    {JW_TERM("jw::Message", "Check its name and your permissions, then try again.")}};
constexpr Template notRegular{
    {JW_TERM("jw::Message", "This is no regular file.")},
    {JW_TERM("jw::Message", "A pipe or device may never end, so nothing is read from it or written to it.")},
    {JW_TERM("jw::Message", "Choose a file.")}};
constexpr Template notWritable{
    {JW_TERM("jw::Message", "The file could not be written.")},
    io.why,
    {JW_TERM("jw::Message", "Check the name and your permissions, or choose another folder.")}};
constexpr Template diskFull{
    {JW_TERM("jw::Message", "The file could not be written; what was there is unchanged.")},
    {JW_TERM("jw::Message", "The system says: %1. %2 are needed there, and %3 are free."),
     {Text, Needed, Free}},
    {JW_TERM("jw::Message", "Make room there, or choose another folder.")}};
constexpr Template notAPlan{
    {JW_TERM("jw::Message", "This file is not a plan.")},
    {JW_TERM("jw::Message", "It does not begin as the plan files of this program do.")},
    {JW_TERM("jw::Message", "Choose another file; import CSV and JSON instead of opening them.")}};
constexpr Template inUse{{JW_TERM("jw::Message", "Another program is working on this file.")},
                         {JW_TERM("jw::Message", "What it has not finished lies in %1."), {Text}},
                         {JW_TERM("jw::Message", "Close it there, then try again.")}};
constexpr Template changedOnDisk{
    {JW_TERM("jw::Message", "The file on disk is not the one that was read.")},
    {JW_TERM("jw::Message", "Somebody else has written it since; saving would undo that.")},
    {JW_TERM("jw::Message", "Save under another name, or compare the two first.")}};
constexpr Template newerFile{
    {JW_TERM("jw::Message", "This plan was saved by %1 (format %2)."), {Text, Count}},
    {JW_TERM("jw::Message", "This program reads up to format %1."), {CountUpper}},
    {JW_TERM("jw::Message", "Update this program, or ask for an export as JSON.")}};
constexpr Template damaged{
    {JW_TERM("jw::Message", "The plan did not pass the check (%1)."), {Text}},
    {JW_TERM("jw::Message",
             "A damaged plan is not opened, so that it cannot get worse: nothing was changed.")},
    {JW_TERM("jw::Message", "Open a backup of it.")}};

const Template& typeTemplate(const Error& error, const FieldInfo* field)
{
    if (error.text.starts_with("a number: ")) // of a CSV file
        return cellNotNumber;
    if (error.text == "a plain number") // of JSON
        return field && !field->term.unit.symbol.empty() ? notPlainNumberIn : notPlainNumber;
    return error.text == "a number" ? notNumber : wrongType;
}

/// See readError() and writeError() of the store.
const Template& fileTemplate(const Error& error)
{
    if (error.text.starts_with("reading: "))
        return notReadable;
    if (error.text == "no regular file")
        return notRegular;
    if (error.value > 0.0)
        return diskFull;
    const bool written = !error.field.empty() && error.text.find(": ") != std::string::npos;
    return written ? notWritable : io;
}

const Template& lengthTemplate(const Error& error)
{
    if (error.value < error.lower)
        return std::isfinite(error.upper) ? textLength : textTooShort;
    return error.lower > 0.0 ? textLength : textTooLong;
}

const Template& rangeTemplate(const Error& error)
{
    if (error.text == "letters")
        return lengthTemplate(error);
    if (!std::isfinite(error.value))
        return notFinite;
    if (std::isfinite(error.lower) && std::isfinite(error.upper))
        return error.text == "a share" ? outsideShare : outside; // typed where a bare 50 is 5000 %
    return error.value < error.lower ? tooSmall : tooLarge;
}

const Template& unitTemplate(const Error& error, const FieldInfo* field)
{
    const auto unit = textUnit(error.text);
    if (!unit)
        return unknownUnit;
    if (!field || unit->dim != field->dim)
        return otherKind;
    return unit->currency.empty() ? shareOfCount : otherCurrency;
}

/// A letter for a power of ten stands in "12k", none in "1,048"; where both do, the digits were asked first.
const Template& ambiguousTemplate(const Error& error)
{
    const bool thousandfold = std::fabs(error.upper / error.value - 1000.0) < 1e-6;
    return thousandfold ? twoReadings : twoMagnitudes;
}

const Template& ruleOr(const Error& error, const Template& otherwise)
{
    const Template* rule = ruleOf(error.text);
    return rule ? *rule : otherwise;
}

bool isNumeric(const FieldInfo* field)
{
    return field && (field->kind == jw::FieldKind::Number || field->kind == jw::FieldKind::Whole);
}

} // namespace

const Template& templateOf(const Error& error, const FieldInfo* field)
{
    switch (error.kind) {
    case Kind::OutOfRange: return rangeTemplate(error);
    case Kind::MustBePositive: return ruleOr(error, mustBePositive);
    case Kind::NotWhole: return notWhole;
    case Kind::WrongType: return typeTemplate(error, field);
    case Kind::UnknownField: return unknownField;
    case Kind::MissingField: return ruleOr(error, isNumeric(field) ? missingNumber : missingField);
    case Kind::BadChoice: return badChoice;
    case Kind::LengthMismatch: return error.value != error.upper ? lengthsDiffer : lengthMismatch;
    case Kind::UnknownName: return unknownName;
    case Kind::Duplicate: return duplicate;
    case Kind::Inconsistent: return ruleOr(error, inconsistent);
    case Kind::Refused: return ruleOr(error, refusal);
    case Kind::UnsupportedArch: return unsupportedArch;
    case Kind::Canceled: return canceled;
    case Kind::Syntax: return syntax;
    case Kind::WrongUnit: return unitTemplate(error, field);
    case Kind::Ambiguous: return ambiguousTemplate(error);
    case Kind::NotAPlan: return notAPlan;
    case Kind::InUse: return inUse;
    case Kind::ChangedOnDisk: return changedOnDisk;
    case Kind::Io: return fileTemplate(error);
    case Kind::NewerFile: return newerFile;
    case Kind::Damaged: break;
    }
    return damaged;
}

} // namespace jw::messages
