// Asks where a value comes from and notes it in the plan: source and provenance in one edit.
#pragma once

#include <QDialog>

#include "document/plan_document.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jw {

/// Shown with open(). Takes the current scenario's value where that is set differently.
class SourceDialog final : public QDialog {
    Q_OBJECT

public:
    /// `title` is the field's name, translated.
    SourceDialog(PlanDocument& document, std::string uid, std::string field, const QString& title,
                 QWidget* parent);

    void accept() override;

private:
    void build(const QString& title);
    void fill();
    [[nodiscard]] Source entered() const;
    [[nodiscard]] FieldPlace place() const;
    void checkTitle();

    PlanDocument& m_document;
    std::string m_uid, m_field;
    QComboBox* m_kind; ///< all owned by the dialog
    QLineEdit* m_title;
    QLineEdit* m_url;
    QLineEdit* m_date;
    QComboBox* m_confidence;
    QLineEdit* m_note;
    QLabel* m_message;
    QPushButton* m_ok;
    Source m_before{}; ///< the source that the value has
};

} // namespace jw
