// The day of a service: its load by hour to draw, paste and pick, what each hour asks for, and the replicas.
#pragma once

#include <QWidget>

#include <functional>

#include "document/plan_document.h"
#include "engine/serving/day_capacity.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace jw {

class CataloguePicker;
class DayCurve;
class EntityForm;
class FigureView;
class Look;
class Panel;
struct ShownDay;

/// Follows the plan for the load; the page says with setService() what follows from it.
class DayPanel final : public QWidget {
    Q_OBJECT

public:
    DayPanel(PlanDocument& document, const Look& look, QWidget* parent = nullptr);

    void setRow(const std::string& workload); ///< a service
    /// Both or none: without them only the load is shown, and `why`.
    void setService(const std::optional<ServiceQuestion>& question,
                    const std::optional<ServiceAnswer>& answer, const QString& why = {});
    void setItems(const ItemQuestion& question); ///< likewise of a service that counts items

    CataloguePicker& pickFromCatalogue(); ///< shown; deletes itself
    void paste();                         ///< from the clipboard, or tells why not
    void copy() const;
    void makeFlat();
    void leaveOut(); ///< no day: the load is flat, its peak factor counts

    [[nodiscard]] DayCurve& curve() const { return *m_curve; }
    [[nodiscard]] QLineEdit& loadField() const { return *m_load; } ///< of the hour that is current
    [[nodiscard]] FigureView& table() const { return *m_table; }
    [[nodiscard]] EntityForm& form() const { return *m_form; } ///< what an hour does not need; fewest, most
    [[nodiscard]] QString words() const;
    [[nodiscard]] QString message() const; ///< why the last edit was refused; ""

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void connectParts();
    void retranslate();
    void refresh();
    void hideOthers();
    void showHour();
    void showService();
    void typeLoad();
    void tell(const QString& fault);
    void tell(const Result<void>& done);

    PlanDocument& m_document;
    const Look& m_look;
    std::string m_workload;
    std::function<ShownDay()> m_shown; ///< in the language of the moment; none: m_why
    QString m_why;
    Panel* m_panel; ///< all widgets owned by this one
    QPushButton *m_catalogue, *m_paste, *m_copy, *m_flat, *m_leave;
    QLabel *m_words, *m_hour, *m_help, *m_message, *m_capacity;
    DayCurve* m_curve;
    QLineEdit* m_load;
    FigureView* m_table;
    EntityForm* m_form;
};

} // namespace jw
