// A number that is typed but is no field of the plan: a limit, an end of a range, a goal.
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

#include "domain/plan.h"
#include "readings/fields.h"

class QLabel;
class QLineEdit;

namespace jw {

/// What is typed into a line, and how it is read and written.
struct NumberKind {
    QString name, unit;
    std::function<Result<double>(const QString& typed)> read;
    std::function<QString(double)> text;        ///< as it can be typed again
    std::function<QString(const Error&)> words; ///< what a person is told
};

/// A value of a field, in the field's unit, typed and shown in `unit` and within the field's bounds.
[[nodiscard]] NumberKind fieldNumber(const QString& name, const FieldInfo& info, UnitName unit,
                                     const Plan& plan);

/// A value of a result, in base units, typed and shown in `unit`, or with a unit of its own.
[[nodiscard]] NumberKind resultNumber(const QString& name, const FieldInfo& info, UnitName unit,
                                      const Plan& plan);

/// Name, line and unit; below them what is wrong with what was typed.
class NumberLine final : public QWidget {
    Q_OBJECT

public:
    explicit NumberLine(QWidget* parent = nullptr);

    /// The value stays and is written anew.
    void setKind(NumberKind kind);
    void setNameHeight(int pixels); ///< at least: for a row with other fields
    [[nodiscard]] int unitWidth() const;
    void setUnitWidth(int pixels); ///< at least, also without a unit: for a column with other lines
    void setValue(std::optional<double> value);
    [[nodiscard]] std::optional<double> value() const { return m_value; } ///< nothing: not given, or refused
    [[nodiscard]] bool isRefused() const { return m_refused; }
    void refuse(const QString& why); ///< what the plan says to a value that was read
    [[nodiscard]] QLineEdit& input() const { return *m_line; }
    [[nodiscard]] QString problem() const; ///< "": none

signals:
    void changed(); ///< by the person

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void take();
    void write();
    void tell(const QString& problem);

    NumberKind m_kind;
    std::optional<double> m_value;
    bool m_refused = false;
    QLabel *m_name, *m_unit, *m_problem; ///< all owned by this widget
    QLineEdit* m_line;
};

} // namespace jw
