// What holds for the whole plan: name, currency, years, discount rate, and costs that no row owns.
#pragma once

#include <QDialog>

#include "document/plan_document.h"

class QPushButton;

namespace jw {

class CostLines;
class EntityForm;
class Look;

/// Each field is taken as soon as it is left, as in every form; shown with open() or show().
class PlanSettingsForm final : public QDialog {
    Q_OBJECT

public:
    PlanSettingsForm(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    bool goTo(const std::string& uid, const std::string& field);
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    [[nodiscard]] CostLines& costs() const { return *m_costs; }

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();

    PlanDocument& m_document;
    EntityForm* m_form; ///< all owned by the dialog
    CostLines* m_costs;
    QPushButton* m_close;
};

} // namespace jw
