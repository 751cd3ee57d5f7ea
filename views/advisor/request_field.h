// One field of a question that is not part of the plan: its name, its value, what is wrong with it.
#pragma once

#include <QWidget>

#include <functional>
#include <optional>

#include "readings/fields.h"

class QLabel;

namespace jw {

/// A picker of what is trained or served.
[[nodiscard]] const FieldInfo& workInfo();

class LineEditor;
class Look;
class ValueEditor;
struct CellStyle;

/// Reads and refuses texts as the fields of forms do; money is in USD. Says what was entered by edited().
class RequestField final : public QWidget {
    Q_OBJECT

public:
    RequestField(const Look& look, const FieldInfo& info, QWidget* parent);

    /// The value is not typed but chosen elsewhere: a click on `button`, Enter and Space call `open`.
    void setPicker(const QString& button, std::function<void()> open);
    void setTitle(const QString& title); ///< in place of the field's term
    void setHint(const QString& hint);   ///< stands in the empty field
    /// `words` stand for the value where the person does not read it. A text that was refused stays.
    void setValue(const Value& value, const QString& words = {});
    /// What others find wrong with the value, in words; "" for nothing.
    void setComplaint(const QString& complaint);

    [[nodiscard]] const FieldInfo& info() const { return m_info; }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QWidget* input() const;
    /// What was entered last: null for "not given", or why it was refused.
    [[nodiscard]] const Result<Value>& entry() const { return m_entry; }
    [[nodiscard]] const QString& typed() const { return m_typed; } ///< of the value; "" where it was set
    [[nodiscard]] QString message() const;                         ///< what is wrong, or ""
    /// Shows the message; the form puts it where there is room for it.
    [[nodiscard]] QLabel& foot() const { return *m_message; }
    void forgetRefused();
    void retranslate();

signals:
    void edited(); ///< also once a refused text is put back

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void takeText(const QString& text);
    void takeChoice(int choice);
    void show();
    void showMessage();
    void showUnit();
    [[nodiscard]] QString restingText(const CellStyle& style) const;
    [[nodiscard]] UnitName unit() const; ///< in which it is shown: of a rate that in which it was typed

    const Look& m_look;
    const FieldInfo& m_info; ///< static data
    std::function<void()> m_open;
    QString m_givenTitle, m_button, m_words, m_complaint, m_typed;
    Value m_value{};
    Result<Value> m_entry{};
    QLabel* m_title; ///< all owned
    ValueEditor* m_editor = nullptr;
    LineEditor* m_line = nullptr; ///< m_editor, if it is one
    QLabel* m_message;
};

} // namespace jw
