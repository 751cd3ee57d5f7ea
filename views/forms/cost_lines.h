// Cost lines of a site, a workload or the plan: their table and the form of the selected one.
#pragma once

#include <QWidget>

#include "document/plan_document.h"

class QLabel;
class QPushButton;

namespace jw {

class EntityForm;
class Look;
class Panel;
class PlanTableView;

class CostLines final : public QWidget {
    Q_OBJECT

public:
    CostLines(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void setOwner(const std::string& uid); ///< "" hides it
    void addLine();

    [[nodiscard]] PlanTableView& table() const { return *m_table; }
    [[nodiscard]] EntityForm& form() const { return *m_form; }
    bool goTo(const std::string& uid, const std::string& field); ///< false for a line of another owner

signals:
    void explainRequested(const QString& uid, const QString& field);
    void compareRequested(const QString& uid, const QString& field);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    void refresh();
    void tell(const QString& message);

    PlanDocument& m_document;
    std::string m_owner;
    Panel* m_panel; ///< all widgets owned by this one
    QPushButton* m_add;
    PlanTableView* m_table;
    QLabel *m_none, *m_message;
    EntityForm* m_form;
};

} // namespace jw
